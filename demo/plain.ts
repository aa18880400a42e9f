import '../src/define.js';
import { applyPageParams } from './support/page-params.js';

applyPageParams(new URLSearchParams(location.search));
