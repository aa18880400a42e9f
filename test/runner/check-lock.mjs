import { readFileSync } from 'node:fs';
const l = JSON.parse(readFileSync(process.argv[2] ?? 'package-lock.json')).packages;
let n = 0;
for (const [k, v] of Object.entries(l))
  for (const d of Object.keys(v.optionalDependencies ?? {}))
    if (!l['node_modules/' + d] && !l[k + '/node_modules/' + d]) {
      n++;
      console.log(k, '->', d, v.version);
    }
console.log(n, 'missing optional');
process.exitCode = n ? 1 : 0;
