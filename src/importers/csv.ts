import { importCsv } from './csv/import-csv.js';
import { registerImporter } from './registry.js';

export { readCsv } from './csv/read-csv.js';
export type { CsvData, CsvReadOptions } from './csv/read-csv.js';

registerImporter('text/csv', importCsv, ['.csv', '.tsv']);
registerImporter('text/tab-separated-values', importCsv);
