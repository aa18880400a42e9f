import type { Plugin } from 'vite';

/**
 * Lit's style sheets without what stands in for constructed ones where a browser has none: no such browser starts this
 * element. Sheets are made when they are first adopted, once for all elements; a class that extends ours may also give
 * sheets of another copy of Lit, or the browser's own.
 */
const sheets = `
export class CSSResult {
  constructor(cssText) { this.cssText = cssText; }
  get styleSheet() {
    if (!this.made) (this.made = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.made;
  }
  toString() { return this.cssText; }
}
export const unsafeCSS = (text) => new CSSResult(String(text));
export const css = (strings, ...values) =>
  new CSSResult(String.raw({ raw: strings }, ...values.map((value) => value.cssText ?? value)));
export const getCompatibleStyle = (style) => style;
export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
};
export const supportsAdoptingStyleSheets = true;
`;

/**
 * Pieces of Lit that this element never runs, and what stands there instead; by file, and by why. ` … ` is whatever
 * stands in between. All of it is Lit's minified text, so a new version of Lit may want new pieces: the build says which.
 */
const pieces: Readonly<
  Record<string, Readonly<Record<string, readonly (readonly [piece: string, instead: string])[]>>>
> = {
  'lit-html/lit-html.js': {
    'no template has a <script>, <style>, <textarea> or <title>': [
      [',y=/^(?:script|style|textarea|title)$/i', ''],
      ['let n,l=2===i', 'let l=2===i'],
      ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
      ['(c=n??v,d=-1)', '(c=v,d=-1)'],
      ['(c=p,n=void 0)', 'c=p'],
      ['if(y.test(r.tagName)){ … r.append(t[i],c())}}', ''],
    ],
    'no expression stands in a comment': [
      ['if(r.data===n)d.push({type:2,index:l});else{ … t+=o.length-1}', 'r.data===n&&d.push({type:2,index:l});'],
    ],
    'an expression is all of an attribute’s value': [
      ['s=r.getAttribute(t).split(o),e=/', 'e=/'],
      ['name:e[2],strings:s,ctor', 'name:e[2],ctor'],
      ['new r.ctor(h,r.name,r.strings,this,t)', 'new r.ctor(h,r.name,this,t)'],
      ['void 0!==s&&(void 0!==s.strings? … s._$AI(t[i])),i++', 's._$AI(t[i++])'],
      ['constructor(t,i,s,e,h){this.type=1', 'constructor(t,i,s,e){this.type=1'],
      ['this._$AM=e,this.options=h,s.length>2 … :this._$AH=A', 'this._$AM=s,this.options=e'],
      [
        '_$AI(t,i=this,s,e){const h=this.strings; … !e&&this.j(t)}',
        '_$AI(t,i=this){t=M(this,t,i),(!a(t)||t!==this._$AH&&t!==E)&&this.j(this._$AH=t)}',
      ],
      ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', 'constructor(){super(...arguments),this.type=5}'],
      ['(t=M(this,t,i,0)??A)', '(t=M(this,t,i)??A)'],
      ['function M(t,i,s=t,e){', 'function M(t,i,s=t){'],
      ['let h=void 0!==e?s._$Co?.[e]:s._$Cl', 'let h=s._$Cl'],
      ['h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h)', 'h._$AT(t,s)),s._$Cl=h)'],
      ['M(t,h._$AS(t,i.values),h,e)', 'M(t,h._$AS(t,i.values),h)'],
    ],
    'there is no MathML': [
      ['"<svg>":3===i?"<math>":""', '"<svg>":""'],
      ['"</svg>":3===i?"</math>":""', '"</svg>":""'],
      ['2===i||3===i', '2===i'],
    ],
    'templates are not compiled ahead': [
      ['const{values:i,_$litType$:s}=t,e="number"==typeof s? … ,s);', 'const{values:i}=t,e=this._$AC(t);'],
    ],
    'nothing else works with what Lit keeps to itself': [
      [
        '{M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},B=t.litHtmlPolyfillSupport; … "3.3.3");const D=',
        '{I:k},D=',
      ],
      ['(t?.creationScope??l)', 'l'],
      ['get tagName(){return this.element.tagName}', ''],
    ],
    'no directive waits for anything, or has to know whether it is connected': [
      ['class R{constructor(t,i){this._$AV=[],this._$AN=void 0,', 'class R{constructor(t,i){this._$AV=[],'],
      ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
      ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
      ['this._$AH=A,this._$AN=void 0,this._$AA=t', 'this._$AH=A,this._$AA=t'],
      [',this._$Cv=e?.isConnected??!0', ''],
      ['this._$AP?.(!1,!0,s);t!==', ';t!=='],
      ['_$AR(t=this._$AA.nextSibling,s){', '_$AR(t=this._$AA.nextSibling){'],
      ['this._$AR(s&&s._$AB.nextSibling,e)', 'this._$AR(s&&s._$AB.nextSibling)'],
      ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
      ['get _$AU(){return this._$AM._$AU}constructor(t,i,s,e', 'constructor(t,i,s,e'],
      ['this._$AH=A,this._$AN=void 0,this.element=t', 'this._$AH=A,this.element=t'],
      ['this.type=6,this._$AN=void 0,', 'this.type=6,'],
      ['get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}', '_$AI(t){M(this,t)}'],
      ['h?._$AO?.(!1),', ''],
    ],
  },
  'lit-element/lit-element.js': {
    'no directive has to know whether it is connected': [
      ['}connectedCallback(){ … setConnected(!1)}', '}'],
      [',this._$Do=void 0}', '}'],
      ['this._$Do=e(r,', 'e(r,'],
    ],
    'nothing else works with what Lit keeps to itself': [
      ['i._$litElement$=!0,', ''],
      [',s.litElementHydrateSupport?.({ … ;o?.({LitElement:i});', ';'],
      ['(s.litElementVersions??=[]).push("4.2.2");', ''],
    ],
  },
  '@lit/reactive-element/reactive-element.js': {
    'there are no decorators': [
      ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ';'],
      ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
      [',void 0!==t.l&&(this.l=[...t.l])', ''],
      ['s=[...r(t),...o(t)]', 's=r(t)'],
      ['const t=this[Symbol.metadata]; … elementProperties.set(t,i)}', ''],
      [',this.constructor.l?.forEach(t=>t(this))', ''],
    ],
    'properties have no accessors or converters of their own, and do not come back to a first value': [
      ['if(s.state&&(s.attribute=!1),this._$Ei(), … .wrapped=!0),', 'if(this._$Ei(),'],
      ['(void 0!==i.converter?.toAttribute?i.converter:u)', 'u'],
      ['h="function"==typeof t.converter? … ?t.converter:u;', 'h=u;'],
      ['this[e]=r??this._$Ej?.get(e)??r', 'this[e]=r'],
      ['||i.useDefault&&i.reflect&& … (r._$Eu(t,i)))', ')'],
      [
        'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){ … ||(this._$AL.has(t)||(this.hasUpdated||i||',
        'C(t,s,{reflect:e}){(this._$AL.has(t)||(this.hasUpdated||',
      ],
      ['const t=this.constructor.elementProperties; … this.C(s,void 0,i,e)}', ''],
    ],
    'no attribute holds JSON': [
      ['break;case Object:case Array:t=null==t?t:JSON.stringify(t)', ''],
      ['break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}', ''],
    ],
    'nothing else works with what Lit keeps to itself': [
      ['p=a.reactiveElementPolyfillSupport,', ''],
      [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
    ],
  },
};

/** `text` without a piece of it. Throws when it is not there, or more than once. */
function replace(text: string, piece: string, instead: string): string {
  const [from, upTo = ''] = piece.split(' … ') as [string, string?];
  const start = text.indexOf(from);
  const end = text.indexOf(upTo, start + from.length) + upTo.length;
  if (start < 0 || end < start + from.length || text.includes(from, start + 1))
    throw new Error(`Lit has not once: ${piece}`);
  return text.slice(0, start) + instead + text.slice(end);
}

/** The text of one of Lit's files without what this element never runs; null for all others. */
export function leanText(path: string, text: string): string | null {
  const file = Object.keys(pieces).find((name) => path.endsWith(`/${name}`));
  if (!file) return null;
  return Object.values(pieces[file]!)
    .flat()
    .reduce((rest, [piece, instead]) => replace(rest, piece, instead), text);
}

/** For the builds that browsers load as they are: leaves out of Lit what can never run there. */
export function leanLit(): Plugin {
  return {
    name: 'lean-lit',
    load: {
      filter: { id: /\/@lit\/reactive-element\/css-tag\.js$/ },
      handler: () => ({ code: sheets, map: null }),
    },
    transform: {
      filter: { id: /\/(?:lit-html|lit-element|reactive-element)\.js$/ },
      handler(text, id) {
        const code = leanText(id.replaceAll('\\', '/'), text);
        return code === null ? null : { code, map: null };
      },
    },
  };
}
