/**
 * The page's styles. Every rule stands below `.td`: nothing leaks into NetSuite's frame, and little leaks in.
 * Text and marks keep a contrast of 4.5:1 or more on their ground.
 */
export const PAGE_STYLE = `
.td{--ink:#1f2d3d;--quiet:#55677a;--line:#d5dde6;--soft:#f5f8fb;--bad:#a3231c;--bad-soft:#fdecea;--good:#1c6b3c;--good-soft:#e8f5ec;--warn:#7a4d00;--warn-soft:#fff5df;--open:#4a4a8a;--open-soft:#eeeefc;--link:#14568f;
 color:var(--ink);font:15px/1.5 "Oracle Sans","Open Sans",-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;max-width:1600px;text-align:left;white-space:normal}
.td *{box-sizing:border-box}
.td h2{font-size:21px;line-height:1.3;margin:0 0 6px;font-weight:600;color:inherit}
.td h3{font-size:17px;margin:28px 0 10px;font-weight:600;color:var(--ink)}
.td h4{font-size:15px;margin:18px 0 6px;font-weight:600;color:var(--ink)}
.td h5{font-size:13px;margin:8px 0 2px;font-weight:600;color:var(--quiet)}
.td p{margin:4px 0;max-width:110ch}
.td a{color:var(--link);text-decoration:underline;text-underline-offset:2px}
.td a:focus-visible,.td summary:focus-visible,.td .td-scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.td .td-quiet,.td .td-source,.td .td-footer{color:var(--quiet);font-size:13px}
.td .td-source{margin-top:10px}
.td .td-source p{font-weight:600;margin:0 0 2px}
.td .td-source ul{list-style:none;margin:0;padding:0}
.td .td-source li+li{margin-top:3px}
.td .td-source-of::before{content:"— "}
.td .td-footer{max-width:none;margin-top:28px;border-top:1px solid var(--line);padding-top:10px}
.td .td-eyebrow{text-transform:uppercase;letter-spacing:.08em;font-size:12px;font-weight:700;margin:0}
.td .td-mark{display:inline-flex;align-items:center;justify-content:center;flex:none;width:1.5em;height:1.5em;border-radius:50%;font-weight:700;font-size:.85em;line-height:1;border:2px solid currentColor}
.td .td-mark.td-fail{color:#fff;background:var(--bad);border-color:var(--bad);border-radius:4px}
.td .td-mark.td-warn{color:var(--warn);background:var(--warn-soft)}
.td .td-mark.td-pass{color:var(--good);background:var(--good-soft)}
.td .td-mark.td-unknown{color:var(--open);background:var(--open-soft);border-style:dashed}
.td .td-mark.td-notApplicable{color:var(--quiet);background:#fff}
.td .td-verdict{display:flex;gap:16px;padding:20px 22px;border-radius:10px;border:1px solid var(--line);border-left-width:8px;background:var(--soft)}
.td .td-verdict>.td-mark{font-size:20px;margin-top:4px}
.td .td-verdict.td-fail{background:var(--bad-soft);border-color:var(--bad)}
.td .td-verdict.td-fail .td-eyebrow{color:var(--bad)}
.td .td-verdict.td-pass{background:var(--good-soft);border-color:var(--good)}
.td .td-verdict.td-pass .td-eyebrow{color:var(--good)}
.td .td-verdict.td-unknown{background:var(--open-soft);border-color:var(--open)}
.td .td-verdict.td-unknown .td-eyebrow{color:var(--open)}
.td .td-jump{font-weight:600}
.td .td-tag{display:inline-block;font-size:12px;font-weight:600;padding:1px 8px;border-radius:10px;border:1px solid currentColor;vertical-align:middle;margin-left:6px;white-space:nowrap}
.td .td-tag.td-fail{color:var(--bad);background:var(--bad-soft)}
.td .td-tag.td-pass{color:var(--good);background:var(--good-soft)}
.td .td-tag.td-warn{color:var(--warn);background:var(--warn-soft)}
.td .td-tag.td-unknown{color:var(--open);background:var(--open-soft)}
.td .td-tag.td-notApplicable{color:var(--quiet)}
.td .td-tag.td-root{color:#fff;background:var(--bad);border-color:var(--bad)}
.td .td-chain{list-style:none;display:grid;grid-template-columns:repeat(5,minmax(0,1fr));gap:40px;padding:0;margin:10px 0 20px}
.td .td-node{position:relative;display:flex;flex-direction:column;gap:3px;border:1px solid var(--line);border-top:4px solid var(--line);border-radius:8px;padding:12px;background:#fff;overflow-wrap:anywhere}
.td .td-link{position:absolute;right:-41px;top:50%;margin-top:-10px;fill:none;stroke:var(--quiet);stroke-width:2.5;stroke-linecap:round}
.td .td-node.td-fail .td-link{stroke:var(--bad)}
.td .td-node.td-unknown .td-link{stroke:var(--open);stroke-dasharray:3 4}
.td .td-tear{stroke-width:1.6}
.td .td-sign{fill:none;stroke:currentColor;stroke-width:1.6;stroke-linejoin:round;vertical-align:-6px;width:22px;height:22px}
.td .td-node.td-fail .td-sign{color:var(--bad)}
.td .td-node.td-fail{border:2px solid var(--bad);border-top-width:4px;background:var(--bad-soft)}
.td .td-node.td-pass{border-top-color:var(--good)}
.td .td-node.td-warn{border-top-color:var(--warn);background:var(--warn-soft)}
.td .td-node.td-unknown{border-style:dashed;border-color:var(--open)}
.td .td-node-kind{font-size:12px;color:var(--quiet);font-weight:600}
.td .td-node-name{font-weight:600}
.td .td-node-note{font-size:13px;color:var(--quiet)}
.td .td-node-status{margin-top:auto;padding-top:6px;font-size:13px;font-weight:600;display:flex;align-items:center;gap:6px}
.td .td-scroll{overflow-x:auto;max-width:100%}
.td .td-table td,.td .td-table th{overflow-wrap:break-word}
.td .td-table{border-collapse:collapse;width:100%;font-size:14px;background:#fff}
.td .td-table caption{text-align:left;font-weight:600;padding:6px 0}
.td .td-table th,.td .td-table td{border:1px solid var(--line);padding:7px 10px;text-align:left;vertical-align:top;color:var(--ink)}
.td .td-table thead th{background:var(--soft);font-size:12.5px;color:var(--quiet);font-weight:600;white-space:nowrap}
.td .td-table tbody th{font-weight:600}
.td .td-table tbody th .td-quiet{display:block;font-weight:400}
.td .td-key{display:block;color:var(--quiet);font:12px/1.4 ui-monospace,Menlo,Consolas,monospace}
.td .td-row-fail td,.td .td-row-fail th{background:var(--bad-soft)}
.td .td-row-unknown td,.td .td-row-unknown th{background:var(--open-soft)}
.td td.td-decides{font-weight:700;text-decoration:underline;text-underline-offset:3px}
.td .td-met{white-space:nowrap;font-weight:600}
.td .td-findings,.td .td-unread{list-style:none;margin:0;padding:0;border:1px solid var(--line);border-radius:8px;background:#fff}
.td .td-findings>li+li,.td .td-unread>li+li{border-top:1px solid var(--line)}
.td .td-findings summary{display:flex;flex-wrap:wrap;align-items:center;gap:8px;padding:9px 14px;cursor:pointer;list-style-position:inside}
.td .td-findings summary::after{content:"Details";margin-left:auto;font-size:13px;color:var(--link);text-decoration:underline}
.td .td-findings details[open] summary::after{content:"Less"}
.td .td-finding-title{font-weight:600}
.td .td-fold{padding:0 14px 12px 44px}
.td .td-found-fail{color:var(--bad)!important;font-weight:700}
.td .td-found-unknown{color:var(--open)!important;font-weight:600}
.td .td-unread>li{display:flex;gap:10px;padding:10px 14px}
.td .td-steps{padding:0;margin:0;list-style:none;counter-reset:td-step}
.td .td-step{counter-increment:td-step;position:relative;border:1px solid var(--line);border-radius:8px;background:#fff;padding:12px 16px 12px 58px;margin-top:10px}
.td .td-step::before{content:counter(td-step);position:absolute;left:14px;top:12px;width:30px;height:30px;border-radius:50%;background:var(--link);color:#fff;font-weight:700;display:flex;align-items:center;justify-content:center}
.td .td-step h4{margin-top:2px}
.td .td-where{margin-bottom:8px}
.td del{color:var(--quiet)}
.td ins{text-decoration:none;font-weight:700;color:var(--good)}
.td .td-proof{display:flex;gap:8px;align-items:center;font-weight:600;margin:12px 0}
.td .td-answers dt{font-weight:600;margin-top:8px}
.td .td-answers dd{margin:0}
.td .td-alternative{margin-top:10px;border-top:1px dashed var(--line);padding-top:8px}
.td .td-alternative summary{cursor:pointer;font-weight:600;color:var(--link)}
.td .td-alternative .td-fold{padding-left:18px}
.td .td-button{display:inline-block;padding:7px 14px;border-radius:6px;background:var(--link);color:#fff;font-weight:600;text-decoration:none;margin:4px 0}
.td .td-button:hover{text-decoration:underline}
.td .td-tabs{border:0;padding:0;margin:6px 0;display:grid;grid-template-columns:auto auto 1fr;gap:0 4px;align-items:center}
.td .td-tabs legend{font-size:13px;font-weight:600;color:var(--quiet);padding:0 0 6px}
.td .td-tabs input{position:absolute;opacity:0;width:1px;height:1px}
.td .td-tabs label{grid-row:1;padding:5px 14px;border:1px solid var(--line);border-radius:6px 6px 0 0;cursor:pointer;color:var(--link)}
.td .td-tabs input:checked+label{background:var(--link);color:#fff;border-color:var(--link);font-weight:600}
.td .td-tabs input:focus-visible+label{outline:3px solid var(--link);outline-offset:2px}
.td .td-tabs ol{display:none;grid-row:2;grid-column:1/-1;margin:0;padding:10px 14px 10px 34px;border:1px solid var(--line);border-radius:0 6px 6px 6px}
.td .td-tabs input:checked+label+ol{display:block}
.td .td-quiet-fold{margin-top:16px}
.td .td-quiet-fold>summary{cursor:pointer;color:var(--link);padding:6px 0}
.td .td-search{display:flex;flex-wrap:wrap;gap:8px;align-items:center;margin:8px 0}
.td .td-search input[type=search]{padding:6px 10px;border:1px solid #6b7c8d;border-radius:6px;font:inherit;min-width:220px}
.td .td-search button{padding:6px 14px;border:1px solid var(--link);border-radius:6px;background:#fff;color:var(--link);font:inherit;cursor:pointer}
.td .td-pages{display:flex;flex-wrap:wrap;gap:4px 18px;align-items:center;margin:8px 0}
.td .td-pages ul{display:flex;flex-wrap:wrap;gap:4px 14px;list-style:none;margin:0;padding:0}
.td .td-away ul{margin:0;padding-left:20px}
.td .td-evidence td{overflow-wrap:anywhere}
@media screen and (min-width:1180px){.td .td-step-parts{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,2fr);gap:4px 32px}.td .td-step-side>:first-child{margin-top:0}.td .td-findings{display:grid;grid-template-columns:repeat(2,minmax(0,1fr))}.td .td-findings>li{border-top:1px solid var(--line);margin-top:-1px}.td .td-findings>.td-finding-open{grid-column:1/-1}.td .td-chain{gap:44px}.td .td-link{right:-43px}}
@media screen and (max-width:860px){.td .td-chain{grid-template-columns:1fr;gap:32px}.td .td-node{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:2px 10px}.td .td-node-status{grid-column:2;grid-row:1;margin:0;padding:0}.td .td-node-name,.td .td-node-note{grid-column:1/-1}.td .td-link{right:auto;left:14px;top:auto;bottom:-27px;margin:0;transform:rotate(90deg)}.td .td-fold{padding-left:14px}.td .td-verdict{padding:14px;gap:12px}.td .td-verdict>.td-mark{font-size:15px;margin-top:0}.td h2{font-size:18px}}
@media screen and (max-width:760px){.td .td-scroll{overflow-x:visible}.td .td-table,.td .td-table caption,.td .td-table tbody{display:block;width:auto}.td .td-table{background:none}.td .td-table thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}.td .td-table tr,.td .td-needed>tbody{display:block;position:relative;border:1px solid var(--line);border-radius:8px;background:#fff;padding:8px 12px;margin-top:8px}.td .td-table caption{padding:0}.td .td-table td,.td .td-table th[scope^=row]{display:block;position:relative;border:0;background:none;padding:3px 0;overflow-wrap:anywhere}.td .td-table td{padding-left:9.5em;min-height:1.5em}.td .td-table td::before{content:attr(data-label);content:attr(data-label)/"";position:absolute;left:0;top:4px;width:9.5em;font-size:12.5px;font-weight:400;color:var(--quiet)}.td .td-table th[scope^=row]{font-size:15px;padding-bottom:5px}.td .td-needed tr{border:0;border-radius:0;background:none;padding:0;margin:0}.td .td-needed tr+tr{border-top:1px dashed var(--line);margin-top:6px;padding-top:6px}.td .td-needed th[scope=rowgroup]{padding-right:9em}.td .td-needed .td-met{position:absolute;right:0;top:0;padding:3px 0}.td .td-needed .td-met::before{position:static;margin-right:6px}.td .td-needed .td-row-fail{background:var(--bad-soft);border-color:var(--bad)}.td .td-needed .td-row-unknown{background:var(--open-soft);border-color:var(--open);border-style:dashed}.td .td-overview thead{position:static;width:auto;height:auto;clip-path:none;overflow:visible;white-space:normal;display:block}.td .td-overview thead tr{display:flex;flex-wrap:wrap;gap:4px 14px;border:0;background:none;padding:0}.td .td-overview thead th{display:block;border:0;background:none;padding:2px 0}.td .td-overview thead tr::before{content:"Sort by";color:var(--quiet);font-size:12.5px;padding:2px 0}.td .td-overview thead th:last-child{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}.td .td-overview tbody tr{display:flex;flex-direction:column}.td .td-overview tbody th{order:-1}.td .td-step{padding:12px 14px}.td .td-step h4{display:flex;align-items:center;min-height:30px;margin:0 0 8px;padding-left:42px}.td .td-findings summary{display:grid;grid-template-columns:auto minmax(0,1fr) auto auto;gap:4px 8px;padding:10px 12px}.td .td-findings .td-tag{margin:0}.td .td-findings .td-root{grid-column:2;grid-row:2;justify-self:start}.td .td-findings summary::after{content:"▾";grid-column:4;grid-row:1;margin:0;text-decoration:none;font-size:15px}.td .td-findings details[open] summary::after{content:"▴"}.td .td-search input[type=search]{flex:1 1 100%;min-width:0}}
@media print{.td{font-size:10px;line-height:1.3;max-width:none;zoom:.8}.td .td-answers,.td .td-source{display:none}.td .td-table thead th,.td .td-table caption,.td .td-tabs legend,.td .td-node-kind,.td .td-tag,.td .td-eyebrow{font-size:10px}.td .td-proof{margin:2px 0}.td .td-sign{width:16px;height:16px}.td .td-scroll{overflow:visible}.td .td-away,.td .td-button,.td .td-search,.td .td-pages ul,.td .td-jump,.td .td-alternative,.td .td-findings li:has(details:not([open])),.td .td-tabs input,.td .td-findings summary::after,.td .td-key{display:none}.td .td-tabs{grid-template-columns:1fr 1fr}.td .td-tabs label,.td .td-tabs input:checked+label{background:none;color:inherit;border:0;padding:2px 0;font-weight:600}.td .td-tabs ol{display:block;border:0;grid-column:auto;padding:0 0 0 16px}.td h2{font-size:15px}.td h3{font-size:12px;margin:10px 0 4px}.td h4{font-size:11px;margin:6px 0 2px}.td .td-verdict{padding:8px 12px}.td .td-node{padding:6px}.td .td-chain{gap:40px;margin:6px 0 10px}.td .td-table th,.td .td-table td{padding:2px 6px;font-size:10px}.td .td-step{padding:6px 10px 6px 44px;margin-top:6px}.td .td-quiet,.td .td-source,.td .td-footer,.td .td-node-note,.td .td-node-status{font-size:9px}.td .td-step,.td .td-node,.td tr{break-inside:avoid}.td .td-footer{margin-top:8px}}
`.trim();
