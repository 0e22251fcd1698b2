const css = `
.notebook{font:400 .875rem/1.45 var(--sans);margin:.8rem 0 1.2rem;padding:.9rem;border:1px solid var(--rule);border-radius:6px}
.notebook p{margin:0 0 .6rem}.notebook .hint{color:var(--quiet)}
.notebook .warning{padding:.6rem .9rem;border:2px solid var(--ink);border-radius:6px}
.notebook .cell{margin:0 0 1.1rem;padding-bottom:.9rem;border-bottom:1px solid var(--rule)}
.notebook textarea{width:100%;font:400 .85rem/1.45 ui-monospace,monospace;color:inherit;background:var(--paper);border:1px solid var(--quiet);border-radius:4px;padding:.5rem;resize:vertical}
.notebook .bar{display:flex;flex-wrap:wrap;gap:.5rem;margin:.5rem 0}
.notebook button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--quiet);border-radius:4px;padding:.4rem .75rem;min-height:2.25rem;cursor:pointer}
.notebook button:hover{border-color:var(--ink)}
.notebook .problem{font-weight:600;border-left:3px solid var(--ink);padding-left:.7rem}.notebook .problem:empty,.notebook .told:empty{display:none}
.notebook iframe{display:block;width:100%;height:2rem;border:0;background:none;color-scheme:light dark}
@media (max-width:40rem){.notebook textarea{font-size:1rem}.notebook{margin-inline:-.5rem;padding:.7rem .5rem}}
@media print{.notebook{display:none}}
`;

let added = false;

export function addCellStyle(): void {
  if (added) return;
  added = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
