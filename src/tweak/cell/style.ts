const css = `
.notebook{font:400 .875rem/1.45 var(--sans);margin:.8rem 0 1.2rem;padding:.9rem;border:1px solid var(--rule);
  border-radius:6px}
.notebook p{margin:0 0 .6rem}.notebook .hint,.notebook .state,.notebook .kept{color:var(--quiet)}
.notebook .warning{padding:.6rem .9rem;border:2px solid var(--ink);border-radius:6px}
.notebook .brings{margin:0 0 .8rem}.notebook summary{cursor:pointer;color:var(--quiet);padding:.3rem 0}
.notebook .cell{margin:0 0 1rem}
.notebook .cell.failed .editor>*{border-color:var(--ink)}
.notebook textarea{width:100%;font:400 .85rem/1.45 ui-monospace,monospace;color:inherit;background:var(--paper);
  border:1px solid var(--quiet);border-radius:4px;padding:.5rem;resize:vertical}
.notebook .bar{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:.4rem 0}
.notebook :is(button,.button,select){font:inherit;color:inherit;background:var(--paper);border:1px solid var(--quiet);
  border-radius:4px;padding:.4rem .75rem;min-height:2.25rem;cursor:pointer;position:relative}
.notebook .quiet{border-color:transparent;color:var(--quiet);padding-inline:.4rem}
.notebook :is(button,.button):hover:not(:disabled){border-color:var(--ink)}
.notebook :disabled{opacity:.5;cursor:default}
.notebook .button:focus-within{outline:2px solid var(--ink);outline-offset:2px}
.notebook .button input{position:absolute;inset:0;opacity:0;width:100%;cursor:pointer}
.notebook .problem{font-weight:600;border-left:3px solid var(--ink);padding-left:.7rem;margin:.4rem 0;
  overflow-wrap:anywhere}
.notebook :is(.problem,.told):empty{display:none}
.notebook .result{border-top:1px solid var(--rule);padding-top:.5rem;margin-top:.8rem}
.notebook .result label{color:var(--quiet);display:inline-flex;flex-wrap:wrap;gap:.4rem;align-items:center}
.notebook .out{position:relative}
.notebook iframe{display:block;width:100%;height:1.5rem;border:0;background:none;color-scheme:light dark}
.notebook .taking{border-top:1px solid var(--rule);padding-top:.7rem;margin-top:.8rem}
.notebook .told{flex-basis:100%;margin:0}
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
