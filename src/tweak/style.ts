/** The looks of the controls, brought along by their script: a page pays for them only when they are opened. */
const css = `
.tweak-panel{font:400 .875rem/1.45 var(--sans);margin:.5rem 0 1rem;padding:0 .9rem .8rem;background:var(--tint);
  border:1px solid var(--rule);border-radius:6px}
.tweak-panel details{border-bottom:1px solid var(--rule)}
.tweak-panel summary{cursor:pointer;padding:.6rem 0;display:flex;flex-wrap:wrap;gap:0 .7rem;align-items:baseline;
  list-style:none}
.tweak-panel summary::-webkit-details-marker{display:none}
.tweak-panel summary::before{content:"+";width:.7rem;color:var(--quiet)}
.tweak-panel details[open]>summary::before{content:"−"}
.tweak-panel .heading{font-weight:600}
.tweak-panel .now{color:var(--quiet);flex:1;min-width:9rem}
.tweak-panel details>div{padding:.1rem 0 .9rem;display:grid;gap:.7rem}
.tweak-panel fieldset{border:0;margin:0;padding:0;min-width:0}
.tweak-panel legend{padding:0;color:var(--quiet)}
.tweak-panel label{display:flex;gap:.5rem;align-items:baseline}
.tweak-panel .choice{display:grid;gap:.15rem}
.tweak-panel .choice>span,.tweak-panel .known label>span{color:var(--quiet)}
.tweak-panel .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.7rem}
.tweak-panel .sides,.tweak-panel .ticks{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));
  gap:.2rem 1.2rem;align-items:start}
.tweak-panel .sides legend{font-weight:600;border-left:.3rem solid var(--hue,transparent);padding-left:.5rem}
.tweak-panel .tick{padding:.28rem 0;align-items:start}
.tweak-panel .tick small{display:block;color:var(--quiet);font-size:.92em}
.tweak-panel input[type=checkbox],.tweak-panel input[type=radio]{flex:none;width:1.1rem;height:1.1rem;margin:.1rem 0 0;
  accent-color:var(--hue,var(--ink))}
.tweak-panel select,.tweak-panel input[type=date],.tweak-panel input[type=number],
.tweak-panel input[type=search],.tweak-panel textarea{font:inherit;color:inherit;background:var(--paper);
  border:1px solid var(--quiet);border-radius:4px;padding:.4rem .5rem;max-width:100%;width:100%;min-width:0}
.tweak-panel input[type=number]{width:5.5rem}
.tweak-panel .switch{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem}
.tweak-panel .switch label{padding:.25rem 0}
.tweak-panel .known label{display:grid;gap:.15rem}
.tweak-panel input[type=range]{width:100%;height:1.9rem;margin:0;accent-color:var(--ink)}
.tweak-panel .steps{display:flex;flex-wrap:wrap;gap:.5rem .7rem;align-items:center}
.tweak-panel .steps button{white-space:nowrap}.tweak-panel .steps output{flex:1 1 5rem}
.tweak-panel output{font-variant-numeric:tabular-nums;font-weight:600}
.tweak-panel button,.reader-mark button,.tweak-panel .take>a{font:inherit;color:inherit;background:var(--paper);
  border:1px solid var(--quiet);border-radius:4px;padding:.4rem .75rem;min-height:2.25rem;cursor:pointer;
    text-decoration:none}
.tweak-panel .steps button{min-width:2.6rem;font-weight:600}
.tweak-panel button:hover,.reader-mark button:hover,.tweak-panel .take>a:hover{border-color:var(--ink)}
.tweak-panel :is(select,input,summary,button,textarea,a):focus-visible{outline:2px solid var(--ink);outline-offset:2px}
.tweak-panel .refusal p{margin:0 0 .5rem;padding:.6rem .8rem;border-left:3px solid var(--ink);background:var(--paper)}
.tweak-panel .added{margin:0;padding:0;list-style:none;display:grid;gap:.4rem}
.tweak-panel .say{margin:.5rem 0 0;font-weight:600}.tweak-panel .say:empty{display:none}
.tweak-panel .take{display:flex;flex-wrap:wrap;gap:.5rem;padding-top:.9rem}
.tweak-panel .taken{flex-basis:100%}.tweak-panel .taken p{margin:0 0 .3rem}
.tweak-panel [hidden]{display:none}
.reader-mark:not(:empty){font:400 .875rem/1.45 var(--sans);display:flex;flex-wrap:wrap;gap:.5rem 1rem;
  align-items:center;justify-content:space-between;margin:0 0 .9rem;padding:.6rem .9rem;border:2px solid var(--ink);
    border-radius:6px}
.reader-mark p{margin:0;flex:1 1 14rem}
.notices:not(:empty){font:400 .875rem/1.45 var(--sans);margin:0 0 .9rem;padding:.6rem .9rem;
  border-left:3px solid var(--ink);background:var(--tint)}
.notices p{margin:0}.notices p+p{margin-top:.3rem}
.drawing.poster{position:absolute;visibility:hidden;display:block!important}
.drawing.poster svg{visibility:visible}
.tweak-panel{position:sticky;bottom:0;max-height:44vh;overflow:auto;overscroll-behavior:contain;z-index:1;
  box-shadow:0 -4px 14px rgb(0 0 0/10%)}
.tweak-panel .top{position:sticky;top:0;display:flex;flex-wrap:wrap;align-items:center;gap:.4rem;margin:0 -.9rem;
  padding:.45rem .9rem;background:var(--tint);z-index:1}
.tweak-panel .top .mark{margin:0;font-weight:600;flex:1 1 12rem;max-height:4.4em;overflow:auto}
.tweak-panel .top button{min-width:2.25rem;padding:.2rem .55rem}
.tweak-panel button:is(:disabled,[aria-disabled=true]){opacity:.5;cursor:default}
.tweak-panel .pick{display:flex;flex-wrap:wrap;gap:.4rem;align-items:center}.tweak-panel .pick input{flex:1 1 9rem}
.tweak-panel .found{color:var(--quiet);margin:0}.tweak-panel .looks{flex-basis:100%;border:0}
.tweak-panel fieldset>button{margin:.2rem 0 .4rem;padding:.2rem .5rem;min-height:1.75rem}
.tweak-panel .top p{margin:0;font-weight:600}
@media (min-width:40rem){.tweak-panel .choices{grid-template-columns:1fr 1fr}
.tweak-panel .choices>:not(.choice){grid-column:1/-1}}
@media (max-width:40rem){
.tweak-panel select,.tweak-panel input[type=date],.tweak-panel input[type=number],.tweak-panel input[type=search]{
  font-size:1rem}
.tweak-panel{margin-inline:-.5rem}
.tweak-panel .whole{display:none}
html:has(figure.tweaking:not(:has(>.notebook))){overflow:hidden}
figure.tweaking:not(:has(>.notebook)){position:fixed;inset:0;z-index:4;margin:0!important;max-width:none!important;
  padding:.5rem .75rem 0;background:var(--paper);display:flex;flex-flow:column nowrap;align-items:stretch;
  overflow:hidden}
figure.tweaking:not(:has(>.notebook))>:not(h1,h2,h3,.observablehq,.still,.drawing:not(.poster),.tweak-panel){
  display:none}
figure.tweaking:not(:has(>.notebook))>:is(h1,h2,h3){flex:none;margin:0 0 .3rem!important;font-size:1rem!important}
figure.tweaking:not(:has(>.notebook))>:is(.observablehq,.still.narrow){flex:1 1 0;min-height:0;margin:0}
figure.tweaking:not(:has(>.notebook)) :is(observablehq-loading,.still.narrow,.drawing,.drawing>svg){display:block;
  height:100%}
figure.tweaking:not(:has(>.notebook))>.tweak-panel{position:static;flex:0 0 45%;max-height:none;margin:.3rem -.75rem 0;
  border-radius:12px 12px 0 0}
}
figure.chart:fullscreen{background:var(--paper);overflow:auto;padding:1rem 1.5rem;margin:0}
figure.chart:fullscreen .drawing:not(.poster)>svg{max-height:calc(100vh - 9rem)}
@media (min-width:74rem){
figure.chart.desk{display:grid;grid-template-columns:19rem minmax(0,1fr);column-gap:2rem;grid-auto-rows:min-content;
  align-items:start;max-width:none!important;width:71rem;position:relative;left:50%;translate:-50%}
figure.chart#view.desk{width:auto;left:0;translate:none}
.desk>*{grid-column:2;min-width:0}
.desk>.tweak-panel{grid-column:1;grid-row:1/span 14;align-self:start;top:1rem;bottom:auto;max-height:calc(100vh - 2rem);
  margin-top:0;box-shadow:none}
}
.desk:fullscreen{width:100%;left:0;translate:none;align-content:start}
.embed :is(#observablehq-header,#observablehq-footer,h1,.lede,.note-on-top){display:none}
.embed figure.chart{margin:0 auto}
@media print{.tweak-panel,.reader-mark button,.tools{display:none}}
`;

let added = false;

export function addStyle(): void {
  if (added) return;
  added = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
