// What the layers that know no DOM may still use: it is there in browsers, in workers and in Node.
declare const console: { warn(...data: unknown[]): void; error(...data: unknown[]): void };
declare class URL {
  constructor(url: string, base?: string);
  href: string;
  protocol: string;
  hash: string;
  host: string;
  hostname: string;
  pathname: string;
  origin: string;
  search: string;
  static canParse(url: string, base?: string): boolean;
}
