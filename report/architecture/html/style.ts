import { PALETTES, type Palette } from "./palette";

const colours = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, value]) => `--${name}:${value};`)
    .join("");

/** Style of the page: print and phone included, no font or picture from elsewhere. */
export const STYLE = `
:root{${colours(PALETTES.light)}color-scheme:light;--serif:"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L","Book Antiqua",Georgia,serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;--mono:ui-monospace,"SF Mono","Cascadia Mono","DejaVu Sans Mono",Menlo,monospace}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${colours(PALETTES.dark)}color-scheme:dark}}
:root[data-theme=dark]{${colours(PALETTES.dark)}color-scheme:dark}
*{box-sizing:border-box}
html{scroll-padding-top:6.5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 var(--sans)}
h1,h2,h3,h4{font-family:var(--serif);line-height:1.2;font-weight:600;text-wrap:balance}
h1{font-size:clamp(2rem,5vw,3.1rem);margin:0;letter-spacing:-.015em}
h2{font-size:1.75rem;margin:0 0 1rem;letter-spacing:-.01em}
h3{font-size:1.25rem;margin:2rem 0 .75rem}
h4{font-size:1.05rem;margin:0}
p{margin:.4rem 0;max-width:72ch}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,button:focus-visible,select:focus-visible,input:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:4px}
main:focus,.cell:focus{outline:0}
code{font:.86em var(--mono);overflow-wrap:anywhere}
data{font-variant-numeric:tabular-nums;font-weight:600}
.skip{position:absolute;left:-999rem;background:var(--paper);padding:.6rem 1rem;z-index:9}
.skip:focus{left:.5rem;top:.5rem}
.masthead{display:flex;gap:2rem;justify-content:space-between;align-items:flex-start;padding:3rem clamp(1rem,5vw,4rem) 2.2rem;background:var(--band);color:var(--on-band)}
.masthead a{color:inherit}
.kicker{letter-spacing:.08em;text-transform:uppercase;font-size:.8rem;margin:0 0 .6rem}
.kicker code{text-transform:none;letter-spacing:0;font-size:1.05em}
.subtitle{font:italic 1.15rem var(--serif);margin:.5rem 0 0}
.actions{display:flex;gap:1rem;align-items:center;white-space:nowrap}
button{font:inherit;color:inherit;background:transparent;border:1px solid currentColor;border-radius:6px;padding:.3rem .8rem;cursor:pointer;min-height:2.2rem}
#theme{min-width:2.6rem;padding:.2rem}
.layout{display:grid;grid-template-columns:13rem minmax(0,1fr);gap:3rem;max-width:88rem;margin:0 auto;padding:0 clamp(1rem,3vw,3rem)}
nav{position:sticky;top:0;align-self:start;padding:2.6rem 0;font-size:.95rem}
nav ol{list-style:none;margin:0;padding:0;border-left:2px solid var(--line)}
nav a{display:block;padding:.3rem .9rem;color:var(--quiet);text-decoration:none;margin-left:-2px;border-left:2px solid transparent}
nav a:hover,nav a[aria-current]{color:var(--ink);border-color:var(--accent)}
.chapter{padding:2.6rem 0 1.4rem;border-bottom:1px solid var(--line)}
.chapter:last-child{border:0}
.lead{font:1.3rem/1.5 var(--serif)}
.help,.rest{color:var(--quiet);font-size:.95rem}
.bar{display:flex;gap:3px;margin:1.4rem 0 .4rem;border-radius:8px;overflow:hidden;min-height:2.6rem}
.part{flex:1 1 0;min-width:3.2rem;display:flex;gap:.4rem;align-items:center;justify-content:center}
.pass{--fill:var(--pass-fill);--text:var(--pass-text)}
.fail{--fill:var(--fail-fill);--text:var(--fail-text)}
.unknown{--fill:var(--unknown-fill);--text:var(--unknown-text)}
.not-applicable{--fill:var(--other-fill);--text:var(--other-text)}
.part,.tile,.swatch,.badge{background:var(--fill);color:var(--text)}
.badge{display:inline-block;border-radius:99px;padding:.05rem .65rem;font:600 .8rem/1.6 var(--sans);white-space:nowrap}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem 1.4rem;margin:1rem 0;padding:0;font-size:.95rem}
.swatch{display:inline-grid;place-items:center;width:1.5rem;height:1.5rem;border-radius:5px;font-weight:700}
.scroll{overflow-x:auto;max-width:100%}
.matrix{border-collapse:separate;border-spacing:4px;width:100%;min-width:38rem}
.matrix th{font:600 .85rem/1.25 var(--sans);text-align:left;vertical-align:bottom;padding:.2rem .3rem}
.matrix thead th{font-weight:400;color:var(--quiet);width:9.2%}
.matrix thead th:first-child{width:auto}
.matrix abbr{display:block;color:var(--ink);font-weight:700;text-decoration:none;font-size:1rem}
.matrix tbody th{position:sticky;left:0;background:var(--paper);vertical-align:middle;white-space:nowrap}
.matrix td{padding:0}
.tile{position:relative;display:grid;place-items:center;height:3.1rem;border-radius:7px;text-decoration:none;font-size:1.15rem;font-weight:700;transition:transform .12s}
.tile small{position:absolute;right:.35rem;bottom:.15rem;font:500 .75rem var(--sans)}
.tile.excepted::before{content:"";position:absolute;left:.45rem;top:.45rem;width:.45rem;height:.45rem;border-radius:50%;border:2px solid currentColor}
.tile:hover{transform:scale(1.05)}
.ring{display:inline-block;width:.8rem;height:.8rem;border-radius:50%;border:2px solid var(--pass-text);vertical-align:-.08em;margin-right:.3rem}
.dim{opacity:.22}
.filters{position:sticky;top:0;z-index:3;display:flex;flex-wrap:wrap;gap:.5rem .7rem;align-items:end;background:var(--paper);padding:.8rem 0;border-bottom:1px solid var(--line);margin-top:1rem}
.filters label{display:grid;gap:.1rem;font-size:.8rem;color:var(--quiet);flex:1 1 7.5rem;min-width:0}
.filters .wide{flex:2 1 12rem}
.filters input,.filters select{font:.95rem var(--sans);color:var(--ink);background:var(--card);border:1px solid var(--edge);border-radius:6px;padding:.35rem .5rem;width:100%;min-height:2.3rem}
.filters button{min-height:2.3rem}
.filters output{flex-basis:100%;font-size:.9rem;color:var(--quiet)}.filters output:empty{margin-top:-.5rem}
.cell,.card,details.rule{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1rem 1.2rem;margin:.9rem 0}
.cell{border-left:5px solid var(--fill)}
.cell:target,details.rule:target{box-shadow:0 0 0 3px var(--focus)}
.cell header{display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:flex-end;margin-bottom:.3rem}
.cell .where{display:block;font:500 .8rem var(--sans);color:var(--quiet);letter-spacing:.02em}
.back{margin-left:auto;text-decoration:none;padding:0 .5rem}
.limit,.because{color:var(--quiet)}
.limit b{font-family:var(--serif);font-style:italic}
.refuted{color:var(--alert)}
.proof{font-size:.92rem;max-width:none}
.rule-link{display:inline-block;font:.86em var(--mono);margin:.1rem .3rem .1rem 0;text-decoration:none;border-bottom:1px solid}
.accepted{font-size:.85em;color:var(--quiet)}
summary{cursor:pointer;color:var(--link);font-size:.92rem;width:fit-content;padding:.15rem 0}
.evidence,.pieces,.lines,.places{font-size:.87rem;padding-left:1.1rem;margin:.3rem 0}
.places{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.1rem .8rem;color:var(--quiet)}
.kind{color:var(--quiet);font-size:.85em;text-transform:uppercase;letter-spacing:.04em}
.requirements{margin:0;display:grid;gap:.9rem}
.requirements dt{font-family:var(--serif);font-weight:600;font-size:1.1rem}
.requirements dd{margin:.1rem 0 0}
.code{font-family:var(--mono);color:var(--accent)}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(24rem,100%),1fr));gap:1.1rem}
.card{margin:0}.card h3{margin-top:0}
.plain{border-collapse:collapse;width:100%;font-size:.93rem}
.plain th,.plain td{text-align:left;vertical-align:top;padding:.5rem .7rem .5rem 0;border-top:1px solid var(--line)}
.plain thead th{border:0;color:var(--quiet);font-weight:500;font-size:.85rem}
.small td:last-child,.small th:last-child{text-align:right;padding-right:0}
.failures th[scope=row]{font-family:var(--serif);width:17%}
.diagram{margin:1.4rem 0 2.4rem}
.canvas{overflow:auto;max-height:80vh;background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.6rem;margin:.6rem 0}
.canvas svg{display:block;max-width:100%;height:auto;margin:auto}
.enlarged svg{max-width:none;zoom:1.5}
.canvas svg text{fill:var(--ink);font-family:var(--sans)}
.canvas .edge path{stroke:var(--wire)}.canvas .edge polygon{fill:var(--wire);stroke:var(--wire)}
.canvas .far path{stroke:var(--accent)}.canvas .far polygon{fill:var(--accent);stroke:var(--accent)}
.canvas .edge text{fill:var(--quiet)}
.canvas .cluster path{fill:var(--box);stroke:var(--line)}
.canvas .node path{fill:var(--card);stroke:var(--edge)}
.canvas .tone-store path{fill:var(--store);stroke:var(--edge)}
.canvas .tone-entry path,.canvas .tone-outside path{fill:var(--entry);stroke:var(--edge)}
.canvas .tone-in path{fill:var(--fail-soft);stroke:var(--edge)}
.canvas .tone-connected path{fill:var(--unknown-soft);stroke:var(--edge)}
.canvas .tone-out path{fill:var(--box);stroke:var(--edge)}
details.rule{padding:.5rem 1rem;margin:.4rem 0}
details.rule>summary{display:flex;flex-wrap:wrap;gap:.2rem .8rem;align-items:baseline;width:auto;color:var(--ink);font-size:.97rem}
details.rule>summary .title{flex:1 1 20rem}
details.rule dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.25rem 1.2rem;font-size:.93rem;margin:.7rem 0}
details.rule dt{color:var(--quiet)}details.rule dd{margin:0;overflow-wrap:anywhere}
.source{display:block;overflow-wrap:anywhere}
.id{font-weight:700}.severity{font-size:.82rem;color:var(--quiet)}.severity.critical,.severity.high{color:var(--ink);font-weight:600}
[hidden]{display:none!important}
@media (max-width:64rem){.layout{display:block}nav{position:static;padding:1rem 0 0}nav ol{display:flex;overflow-x:auto;border:0;gap:.2rem}nav a{white-space:nowrap;border:1px solid var(--line);border-radius:99px;margin:0;padding:.2rem .8rem}}
@media (max-width:44rem){html{scroll-padding-top:1rem}.masthead{flex-direction:column;gap:1rem;padding-top:2rem}.filters{position:static}.filters label{flex:1 1 40%}.filters .wide{flex-basis:100%}.matrix{min-width:0;border-spacing:2px;table-layout:fixed}.matrix thead th:first-child,.matrix tbody th{width:27%}.matrix .long,.tile small{display:none}.matrix th{font-size:.72rem;padding:.1rem}.matrix tbody th{white-space:normal;hyphens:auto;overflow-wrap:anywhere}.matrix abbr{font-size:.8rem;text-align:center}.tile{height:2.3rem;font-size:.95rem;border-radius:5px}.tile.excepted::before{left:.15rem;top:.15rem;width:.38rem;height:.38rem;border-width:1.5px}.cell,.card{padding:.8rem .9rem}.canvas svg{max-width:none}.failures thead{display:none}.failures tr,.failures th,.failures td{display:block;width:auto!important}.failures tr{border-top:2px solid var(--line);padding:.6rem 0}.failures th,.failures td{border:0;padding:.2rem 0}.failures td::before{content:attr(data-label);display:block;font-size:.8rem;color:var(--quiet)}details.rule dl{grid-template-columns:1fr;gap:0}details.rule dt{margin-top:.4rem}}
@media (prefers-reduced-motion:reduce){.tile{transition:none}}
@media print{@page{margin:16mm 14mm}:root,:root[data-theme=dark],:root:not([data-theme=light]){${colours(PALETTES.light)}color-scheme:light}html{font-size:10pt}.layout{display:block;max-width:none;padding:0}nav,.filters,.actions,.zoom,.back,.skip,.help,details:has(>.evidence){display:none}:root{--paper:#fff}.matrix{min-width:0;table-layout:fixed;border-spacing:2px}.matrix th{font-size:7pt;padding:1pt;overflow-wrap:anywhere;hyphens:auto}.matrix thead th:first-child{width:15%}.matrix abbr{font-size:9pt}.tile small{font-size:6.5pt}.masthead{background:none;color:var(--ink);padding:0 0 1rem;border-bottom:2px solid}.chapter{padding:1.2rem 0;border:0}h2,h3,h4,.cell header,summary{break-after:avoid}.cell,.card,tr,figure,.requirements>div{break-inside:avoid}.cell:target{box-shadow:none}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}.scroll,.canvas{overflow:visible;max-height:none}.canvas svg{max-width:100%;max-height:22cm}.tile{height:2rem}.cards{display:block}.card{margin:.7rem 0}a{color:inherit;text-decoration:none}#matrix{break-before:page}}
`;
