/*! gouji 0.1.0 | MIT OR Apache-2.0 */
var z=globalThis,V=z.ShadowRoot&&(z.ShadyCSS===void 0||z.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Y=Symbol(),ge=new WeakMap,T=class{constructor(e,t,s){if(this._$cssResult$=!0,s!==Y)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(V&&e===void 0){let s=t!==void 0&&t.length===1;s&&(e=ge.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),s&&ge.set(t,e))}return e}toString(){return this.cssText}},$e=r=>new T(typeof r=="string"?r:r+"",void 0,Y),m=(r,...e)=>{let t=r.length===1?r[0]:e.reduce((s,i,n)=>s+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(i)+r[n+1],r[0]);return new T(t,r,Y)},be=(r,e)=>{if(V)r.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let s=document.createElement("style"),i=z.litNonce;i!==void 0&&s.setAttribute("nonce",i),s.textContent=t.cssText,r.appendChild(s)}},J=V?r=>r:r=>r instanceof CSSStyleSheet?(e=>{let t="";for(let s of e.cssRules)t+=s.cssText;return $e(t)})(r):r;var{is:lt,defineProperty:ct,getOwnPropertyDescriptor:ht,getOwnPropertyNames:dt,getOwnPropertySymbols:pt,getPrototypeOf:ut}=Object,b=globalThis,we=b.trustedTypes,ft=we?we.emptyScript:"",G=b.reactiveElementPolyfillSupport,j=(r,e)=>r,Z={toAttribute(r,e){switch(e){case Boolean:r=r?ft:null;break;case Object:case Array:r=r==null?r:JSON.stringify(r)}return r},fromAttribute(r,e){let t=r;switch(e){case Boolean:t=r!==null;break;case Number:t=r===null?null:Number(r);break;case Object:case Array:try{t=JSON.parse(r)}catch{t=null}}return t}},_e=(r,e)=>!lt(r,e),ve={attribute:!0,type:String,converter:Z,reflect:!1,useDefault:!1,hasChanged:_e},ye,xe;(ye=Symbol.metadata)!=null||(Symbol.metadata=Symbol("metadata")),(xe=b.litPropertyMetadata)!=null||(b.litPropertyMetadata=new WeakMap);var g=class extends HTMLElement{static addInitializer(e){var t;this._$Ei(),((t=this.l)!=null?t:this.l=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=ve){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let s=Symbol(),i=this.getPropertyDescriptor(e,s,t);i!==void 0&&ct(this.prototype,e,i)}}static getPropertyDescriptor(e,t,s){var o;let{get:i,set:n}=(o=ht(this.prototype,e))!=null?o:{get(){return this[t]},set(a){this[t]=a}};return{get:i,set(a){let l=i==null?void 0:i.call(this);n==null||n.call(this,a),this.requestUpdate(e,l,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){var t;return(t=this.elementProperties.get(e))!=null?t:ve}static _$Ei(){if(this.hasOwnProperty(j("elementProperties")))return;let e=ut(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(j("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(j("properties"))){let t=this.properties,s=[...dt(t),...pt(t)];for(let i of s)this.createProperty(i,t[i])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[s,i]of t)this.elementProperties.set(s,i)}this._$Eh=new Map;for(let[t,s]of this.elementProperties){let i=this._$Eu(t,s);i!==void 0&&this._$Eh.set(i,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let s=new Set(e.flat(1/0).reverse());for(let i of s)t.unshift(J(i))}else e!==void 0&&t.push(J(e));return t}static _$Eu(e,t){let s=t.attribute;return s===!1?void 0:typeof s=="string"?s:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){var e;this._$ES=new Promise(t=>this.enableUpdating=t),this._$AL=new Map,this._$E_(),this.requestUpdate(),(e=this.constructor.l)==null||e.forEach(t=>t(this))}addController(e){var t,s;((t=this._$EO)!=null?t:this._$EO=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&((s=e.hostConnected)==null||s.call(e))}removeController(e){var t;(t=this._$EO)==null||t.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let s of t.keys())this.hasOwnProperty(s)&&(e.set(s,this[s]),delete this[s]);e.size>0&&(this._$Ep=e)}createRenderRoot(){var t;let e=(t=this.shadowRoot)!=null?t:this.attachShadow(this.constructor.shadowRootOptions);return be(e,this.constructor.elementStyles),e}connectedCallback(){var e,t;(e=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this.enableUpdating(!0),(t=this._$EO)==null||t.forEach(s=>{var i;return(i=s.hostConnected)==null?void 0:i.call(s)})}enableUpdating(e){}disconnectedCallback(){var e;(e=this._$EO)==null||e.forEach(t=>{var s;return(s=t.hostDisconnected)==null?void 0:s.call(t)})}attributeChangedCallback(e,t,s){this._$AK(e,s)}_$ET(e,t){var n;let s=this.constructor.elementProperties.get(e),i=this.constructor._$Eu(e,s);if(i!==void 0&&s.reflect===!0){let o=(((n=s.converter)==null?void 0:n.toAttribute)!==void 0?s.converter:Z).toAttribute(t,s.type);this._$Em=e,o==null?this.removeAttribute(i):this.setAttribute(i,o),this._$Em=null}}_$AK(e,t){var n,o,a;let s=this.constructor,i=s._$Eh.get(e);if(i!==void 0&&this._$Em!==i){let l=s.getPropertyOptions(i),d=typeof l.converter=="function"?{fromAttribute:l.converter}:((n=l.converter)==null?void 0:n.fromAttribute)!==void 0?l.converter:Z;this._$Em=i;let p=d.fromAttribute(t,l.type);this[i]=(a=p!=null?p:(o=this._$Ej)==null?void 0:o.get(i))!=null?a:p,this._$Em=null}}requestUpdate(e,t,s,i=!1,n){var o,a;if(e!==void 0){let l=this.constructor;if(i===!1&&(n=this[e]),s!=null||(s=l.getPropertyOptions(e)),!(((o=s.hasChanged)!=null?o:_e)(n,t)||s.useDefault&&s.reflect&&n===((a=this._$Ej)==null?void 0:a.get(e))&&!this.hasAttribute(l._$Eu(e,s))))return;this.C(e,t,s)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:s,reflect:i,wrapped:n},o){var a,l,d;s&&!((a=this._$Ej)!=null?a:this._$Ej=new Map).has(e)&&(this._$Ej.set(e,(l=o!=null?o:t)!=null?l:this[e]),n!==!0||o!==void 0)||(this._$AL.has(e)||(this.hasUpdated||s||(t=void 0),this._$AL.set(e,t)),i===!0&&this._$Em!==e&&((d=this._$Eq)!=null?d:this._$Eq=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){var s,i;if(!this.isUpdatePending)return;if(!this.hasUpdated){if((s=this.renderRoot)!=null||(this.renderRoot=this.createRenderRoot()),this._$Ep){for(let[o,a]of this._$Ep)this[o]=a;this._$Ep=void 0}let n=this.constructor.elementProperties;if(n.size>0)for(let[o,a]of n){let{wrapped:l}=a,d=this[o];l!==!0||this._$AL.has(o)||d===void 0||this.C(o,void 0,a,d)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),(i=this._$EO)==null||i.forEach(n=>{var o;return(o=n.hostUpdate)==null?void 0:o.call(n)}),this.update(t)):this._$EM()}catch(n){throw e=!1,this._$EM(),n}e&&this._$AE(t)}willUpdate(e){}_$AE(e){var t;(t=this._$EO)==null||t.forEach(s=>{var i;return(i=s.hostUpdated)==null?void 0:i.call(s)}),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&(this._$Eq=this._$Eq.forEach(t=>this._$ET(t,this[t]))),this._$EM()}updated(e){}firstUpdated(e){}},ke;g.elementStyles=[],g.shadowRootOptions={mode:"open"},g[j("elementProperties")]=new Map,g[j("finalized")]=new Map,G==null||G({ReactiveElement:g}),((ke=b.reactiveElementVersions)!=null?ke:b.reactiveElementVersions=[]).push("2.1.2");var O=globalThis,Ae=r=>r,I=O.trustedTypes,Se=I?I.createPolicy("lit-html",{createHTML:r=>r}):void 0,Oe="$lit$",w=`lit$${Math.random().toFixed(9).slice(2)}$`,Re="?"+w,mt=`<${Re}>`,k=document,R=()=>k.createComment(""),M=r=>r===null||typeof r!="object"&&typeof r!="function",oe=Array.isArray,gt=r=>oe(r)||typeof(r==null?void 0:r[Symbol.iterator])=="function",Q=`[ 	
\f\r]`,U=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Ee=/-->/g,Ce=/>/g,y=RegExp(`>|${Q}(?:([^\\s"'>=/]+)(${Q}*=${Q}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Pe=/'/g,Te=/"/g,Me=/^(?:script|style|textarea|title)$/i,ne=r=>(e,...t)=>({_$litType$:r,strings:e,values:t}),c=ne(1),Gt=ne(2),Zt=ne(3),_=Symbol.for("lit-noChange"),h=Symbol.for("lit-nothing"),je=new WeakMap,x=k.createTreeWalker(k,129);function qe(r,e){if(!oe(r)||!r.hasOwnProperty("raw"))throw Error("invalid template strings array");return Se!==void 0?Se.createHTML(e):e}var $t=(r,e)=>{let t=r.length-1,s=[],i,n=e===2?"<svg>":e===3?"<math>":"",o=U;for(let a=0;a<t;a++){let l=r[a],d,p,u=-1,f=0;for(;f<l.length&&(o.lastIndex=f,p=o.exec(l),p!==null);)f=o.lastIndex,o===U?p[1]==="!--"?o=Ee:p[1]!==void 0?o=Ce:p[2]!==void 0?(Me.test(p[2])&&(i=RegExp("</"+p[2],"g")),o=y):p[3]!==void 0&&(o=y):o===y?p[0]===">"?(o=i!=null?i:U,u=-1):p[1]===void 0?u=-2:(u=o.lastIndex-p[2].length,d=p[1],o=p[3]===void 0?y:p[3]==='"'?Te:Pe):o===Te||o===Pe?o=y:o===Ee||o===Ce?o=U:(o=y,i=void 0);let $=o===y&&r[a+1].startsWith("/>")?" ":"";n+=o===U?l+mt:u>=0?(s.push(d),l.slice(0,u)+Oe+l.slice(u)+w+$):l+w+(u===-2?a:$)}return[qe(r,n+(r[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),s]},q=class r{constructor({strings:e,_$litType$:t},s){let i;this.parts=[];let n=0,o=0,a=e.length-1,l=this.parts,[d,p]=$t(e,t);if(this.el=r.createElement(d,s),x.currentNode=this.el.content,t===2||t===3){let u=this.el.content.firstChild;u.replaceWith(...u.childNodes)}for(;(i=x.nextNode())!==null&&l.length<a;){if(i.nodeType===1){if(i.hasAttributes())for(let u of i.getAttributeNames())if(u.endsWith(Oe)){let f=p[o++],$=i.getAttribute(u).split(w),H=/([.?@])?(.*)/.exec(f);l.push({type:1,index:n,name:H[2],strings:$,ctor:H[1]==="."?te:H[1]==="?"?re:H[1]==="@"?se:C}),i.removeAttribute(u)}else u.startsWith(w)&&(l.push({type:6,index:n}),i.removeAttribute(u));if(Me.test(i.tagName)){let u=i.textContent.split(w),f=u.length-1;if(f>0){i.textContent=I?I.emptyScript:"";for(let $=0;$<f;$++)i.append(u[$],R()),x.nextNode(),l.push({type:2,index:++n});i.append(u[f],R())}}}else if(i.nodeType===8)if(i.data===Re)l.push({type:2,index:n});else{let u=-1;for(;(u=i.data.indexOf(w,u+1))!==-1;)l.push({type:7,index:n}),u+=w.length-1}n++}}static createElement(e,t){let s=k.createElement("template");return s.innerHTML=e,s}};function E(r,e,t=r,s){var o,a,l;if(e===_)return e;let i=s!==void 0?(o=t._$Co)==null?void 0:o[s]:t._$Cl,n=M(e)?void 0:e._$litDirective$;return(i==null?void 0:i.constructor)!==n&&((a=i==null?void 0:i._$AO)==null||a.call(i,!1),n===void 0?i=void 0:(i=new n(r),i._$AT(r,t,s)),s!==void 0?((l=t._$Co)!=null?l:t._$Co=[])[s]=i:t._$Cl=i),i!==void 0&&(e=E(r,i._$AS(r,e.values),i,s)),e}var ee=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){var d;let{el:{content:t},parts:s}=this._$AD,i=((d=e==null?void 0:e.creationScope)!=null?d:k).importNode(t,!0);x.currentNode=i;let n=x.nextNode(),o=0,a=0,l=s[0];for(;l!==void 0;){if(o===l.index){let p;l.type===2?p=new L(n,n.nextSibling,this,e):l.type===1?p=new l.ctor(n,l.name,l.strings,this,e):l.type===6&&(p=new ie(n,this,e)),this._$AV.push(p),l=s[++a]}o!==(l==null?void 0:l.index)&&(n=x.nextNode(),o++)}return x.currentNode=k,i}p(e){let t=0;for(let s of this._$AV)s!==void 0&&(s.strings!==void 0?(s._$AI(e,s,t),t+=s.strings.length-2):s._$AI(e[t])),t++}},L=class r{get _$AU(){var e,t;return(t=(e=this._$AM)==null?void 0:e._$AU)!=null?t:this._$Cv}constructor(e,t,s,i){var n;this.type=2,this._$AH=h,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=s,this.options=i,this._$Cv=(n=i==null?void 0:i.isConnected)!=null?n:!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&(e==null?void 0:e.nodeType)===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=E(this,e,t),M(e)?e===h||e==null||e===""?(this._$AH!==h&&this._$AR(),this._$AH=h):e!==this._$AH&&e!==_&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):gt(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==h&&M(this._$AH)?this._$AA.nextSibling.data=e:this.T(k.createTextNode(e)),this._$AH=e}$(e){var n;let{values:t,_$litType$:s}=e,i=typeof s=="number"?this._$AC(e):(s.el===void 0&&(s.el=q.createElement(qe(s.h,s.h[0]),this.options)),s);if(((n=this._$AH)==null?void 0:n._$AD)===i)this._$AH.p(t);else{let o=new ee(i,this),a=o.u(this.options);o.p(t),this.T(a),this._$AH=o}}_$AC(e){let t=je.get(e.strings);return t===void 0&&je.set(e.strings,t=new q(e)),t}k(e){oe(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,s,i=0;for(let n of e)i===t.length?t.push(s=new r(this.O(R()),this.O(R()),this,this.options)):s=t[i],s._$AI(n),i++;i<t.length&&(this._$AR(s&&s._$AB.nextSibling,i),t.length=i)}_$AR(e=this._$AA.nextSibling,t){var s;for((s=this._$AP)==null?void 0:s.call(this,!1,!0,t);e!==this._$AB;){let i=Ae(e).nextSibling;Ae(e).remove(),e=i}}setConnected(e){var t;this._$AM===void 0&&(this._$Cv=e,(t=this._$AP)==null||t.call(this,e))}},C=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,s,i,n){this.type=1,this._$AH=h,this._$AN=void 0,this.element=e,this.name=t,this._$AM=i,this.options=n,s.length>2||s[0]!==""||s[1]!==""?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=h}_$AI(e,t=this,s,i){let n=this.strings,o=!1;if(n===void 0)e=E(this,e,t,0),o=!M(e)||e!==this._$AH&&e!==_,o&&(this._$AH=e);else{let a=e,l,d;for(e=n[0],l=0;l<n.length-1;l++)d=E(this,a[s+l],t,l),d===_&&(d=this._$AH[l]),o||(o=!M(d)||d!==this._$AH[l]),d===h?e=h:e!==h&&(e+=(d!=null?d:"")+n[l+1]),this._$AH[l]=d}o&&!i&&this.j(e)}j(e){e===h?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e!=null?e:"")}},te=class extends C{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===h?void 0:e}},re=class extends C{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==h)}},se=class extends C{constructor(e,t,s,i,n){super(e,t,s,i,n),this.type=5}_$AI(e,t=this){var o;if((e=(o=E(this,e,t,0))!=null?o:h)===_)return;let s=this._$AH,i=e===h&&s!==h||e.capture!==s.capture||e.once!==s.once||e.passive!==s.passive,n=e!==h&&(s===h||i);i&&this.element.removeEventListener(this.name,this,s),n&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){var t,s;typeof this._$AH=="function"?this._$AH.call((s=(t=this.options)==null?void 0:t.host)!=null?s:this.element,e):this._$AH.handleEvent(e)}},ie=class{constructor(e,t,s){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(e){E(this,e)}};var X=O.litHtmlPolyfillSupport,Ue;X==null||X(q,L),((Ue=O.litHtmlVersions)!=null?Ue:O.litHtmlVersions=[]).push("3.3.3");var Le=(r,e,t)=>{var n,o;let s=(n=t==null?void 0:t.renderBefore)!=null?n:e,i=s._$litPart$;if(i===void 0){let a=(o=t==null?void 0:t.renderBefore)!=null?o:null;s._$litPart$=i=new L(e.insertBefore(R(),a),a,void 0,t!=null?t:{})}return i._$AI(r),i};var A=globalThis,v=class extends g{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){var t,s;let e=super.createRenderRoot();return(s=(t=this.renderOptions).renderBefore)!=null||(t.renderBefore=e.firstChild),e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Le(t,this.renderRoot,this.renderOptions)}connectedCallback(){var e;super.connectedCallback(),(e=this._$Do)==null||e.setConnected(!0)}disconnectedCallback(){var e;super.disconnectedCallback(),(e=this._$Do)==null||e.setConnected(!1)}render(){return _}},Ne;v._$litElement$=!0,v.finalized=!0,(Ne=A.litElementHydrateSupport)==null||Ne.call(A,{LitElement:v});var ae=A.litElementPolyfillSupport;ae==null||ae({LitElement:v});var De;((De=A.litElementVersions)!=null?De:A.litElementVersions=[]).push("4.2.2");var S=class extends Error{constructor(e,t,s){super(t),this.name="GoujiError",this.kind=e,Object.assign(this,s)}};function He(r){if(r!=="b62d87264ad9")throw new S("mixed",`gouji-worker.js (${r}) ≠ gouji-check.js (b62d87264ad9)`)}function ze(r,e){return new Promise((t,s)=>{let i=o=>s(new S("worker",String(o&&o.message||"the worker did not start"))),n;try{n=new Worker(Ie(r))}catch(o){i(o);return}n.onerror=i,n.onmessage=({data:o})=>{try{He(o.build)}catch(a){n.terminate(),s(a);return}n.onmessage=a=>e(a.data),t({ask:a=>n.postMessage(a),close:()=>n.terminate()})}})}function Ve(r,e){return new Promise((t,s)=>{let i=document.createElement("script");i.onload=()=>{i.remove();try{He(i.gouji&&i.gouji.build)}catch(o){s(o);return}let{core:n}=i.gouji;t({ask:async o=>e(await n.answer(o)),close:()=>{}})},i.onerror=()=>{i.remove(),s(new S("script",`not loaded: ${r}`))},i.src=Ie(r),document.head.append(i)})}var le;function Ie(r){let e=globalThis.trustedTypes;return e?(le=le||e.createPolicy("gouji",{createScriptURL:t=>t}),le.createScriptURL(r)):r}var Be=new Map;function he(r){let e=Be.get(r)||new ce(bt(r));return Be.set(r,e),e}function bt(r){let e=new URL("gouji-worker.inline.js?v=b62d87264ad9",r).href;return r.startsWith("file:")?{inline:e.split("?")[0],worker:!1}:{plain:new URL("gouji-worker.js?v=b62d87264ad9",r).href,inline:e,worker:!0}}var ce=class{constructor(e){this.files=e,this.last=0,this.warmed=!1,this.waiting=new Map,this.place=null}warm(){this.warmed||(this.warmed=!0,this.call("version").catch(()=>{}))}async call(e,...t){this.place=this.place||this.open();let s;try{s=await this.place}catch(i){throw this.place=null,i}return this.ask(s,e,t)}ask(e,t,s){return new Promise((i,n)=>{this.last+=1,this.waiting.set(this.last,{resolve:i,reject:n}),e.ask({id:this.last,call:t,args:s})})}answered({id:e,value:t,failure:s}){let i=this.waiting.get(e);this.waiting.delete(e),i&&(s?i.reject(vt(s)):i.resolve(t))}async open(){let e={file:this.files.plain?"plain":"inline",worker:this.files.worker};for(;;)try{return await this.openAt(e)}catch(t){let s=wt(e,t);if(!s)throw t;e=s}}async openAt(e){let t=this.files[e.file],s=await(e.worker?ze:Ve)(t,i=>this.answered(i));try{await this.ask(s,"version",[])}catch(i){throw s.close(),i}return s}};function wt(r,e){return e.kind==="load"&&r.file==="plain"?{file:"inline",worker:r.worker}:r.worker&&["worker","policy","compile"].includes(e.kind)?{file:r.file,worker:!1}:null}function vt({kind:r,name:e,message:t,reasons:s}){return r==="misuse"?Object.assign(new TypeError(t),{kind:r,reasons:s}):new S(r,`${e}: ${t}`,s?{reasons:s}:void 0)}var yt={error:"✕",warning:"!",info:"i"};function Fe({words:r,result:e,name:t}){let{verdict:s,coverage:i,report:n}=e,o=n?n.title||r.untitled:"";return c`
    <p class="verdict ${s}">
      <span class="sign" aria-hidden="true">${s==="pass"?"✓":"!"}</span>
      <strong>${r.verdict[s](xt(e.findings),i)}</strong>
    </p>
    <p class="coverage">${r.coverage(i)}</p>
    <p class="quiet">${[o,t].filter(Boolean).join(" · ")}</p>
  `}function xt(r){let e={error:0,warning:0,info:0};for(let t of r)t.accepted||(e[t.severity]+=1);return e}function Ke(r){let{words:e,result:t}=r;return t.findings.length===0?c`<p class="quiet">${e.none}</p>`:c`
    <h3>${e.findings}</h3>
    <ol part="findings" class="findings">
      ${kt(t.findings).map(({root:s,members:i})=>Ye(r,s,i))}
    </ol>
  `}function kt(r){let e=new Set(r.map(s=>s.key)),t=s=>s.group&&s.group!==s.key&&e.has(s.group);return r.filter(s=>!t(s)).map(s=>({root:s,members:r.filter(i=>t(i)&&i.group===s.key)}))}function Ye(r,e,t){let{words:s,current:i}=r;return c`
    <li part="finding" class="finding ${e.severity} ${e.key===i?"current":""}">
      <span class="badge ${e.severity}">
        <span aria-hidden="true">${yt[e.severity]}</span> ${s.severity[e.severity]}
      </span>
      ${_t(r,e)}
      ${e.quote?c`<blockquote>${e.quote.text}</blockquote>`:h}
      ${At(r,e)}
      ${t.length>0?c`<p class="follows">${s.follows(t.length)}</p>
            <ol class="members">${t.map(n=>Ye(r,n,[]))}</ol>`:h}
    </li>
  `}function _t({words:r,onFinding:e},t){return t.cells.length===0?c`<span class="sentence">${t.message}</span>`:c`
    <button type="button" class="sentence" data-finding=${t.key} title=${r.goTo}
      @click=${()=>e(t)}>${t.message}</button>
  `}function At({words:r,form:e},t){let s=pe(e,t.rule);return c`
    <p class="basis">
      <span class="rule">${t.rule}</span>${s?c` ${s.title}${s.basis?c`<br />${r.basis}${s.basis}`:h}`:h}
    </p>
  `}var pe=(r,e)=>r&&r.rules.find(t=>t.id===e);function Je({words:r,result:e,form:t}){let{skipped:s,undecided:i,read_as_zero:n}=e.coverage,o=a=>`${a}${pe(t,a)?` ${pe(t,a).title}`:""}`;return c`
    <details class="scope">
      <summary>${r.scope}</summary>
      <p>${r.coverage(e.coverage)}</p>
      <p class="quiet">${r.limits}</p>
      ${s.length+i.length+n.length===0?c`<p>${r.allRun}</p>`:h}
      ${de(r.skipped,s,({rule:a,why:l})=>[o(a),l])}
      ${de(r.undecided,i,({rule:a,cells:l,why:d})=>[o(a),We(t,l),d])}
      ${de(r.zeros,n,a=>[We(t,[a])])}
    </details>
  `}function de(r,e,t){return e.length===0?h:c`
    <h4>${r} (${e.length})</h4>
    <ul>${e.map(s=>c`<li>${t(s).filter(Boolean).join(" · ")}</li>`)}</ul>
  `}function We(r,e){return e.map(t=>St(r,t)).join("、")}function St(r,e){let t=r&&r.tables.find(({id:i})=>i===e.table);if(!t)return`${e.table}.${e.row}.${e.column}`;let s=(i,n)=>(i.find(o=>o.id===n)||{label:n}).label;return`${t.name} ${s(t.rows,e.row)} / ${s(t.columns,e.column)}`}function ue(r,e){if(r.files.length>0)return{...N(r.files),dropped:r.files.length};let t=r.getData("text/html");if(t)return{source:t,name:e,medium:"html"};let s=r.getData("text/plain");return s?{source:s,name:e,medium:"text"}:null}function N(r){return{source:r[0],name:r[0].name}}async function Ge(r){if(typeof r=="string"||r instanceof Uint8Array)return r;if(r instanceof ArrayBuffer)return new Uint8Array(r);if(r instanceof Blob)return new Uint8Array(await Et(r));throw Object.assign(new TypeError("source: a string, Uint8Array, ArrayBuffer or Blob"),{kind:"misuse"})}function Et(r){return new Promise((e,t)=>{let s=new FileReader;s.onload=()=>e(s.result),s.onerror=()=>t(Object.assign(new Error(String(s.error)),{kind:"read"})),s.readAsArrayBuffer(r)})}function Ze(r,e,t){return c`
    <div class="intake ${e.over?"over":""}">
      <p class="lead">${e.over?r.dropNow:r.lead}</p>
      <p class="actions">
        <button part="button" class="primary" type="button" @click=${Pt}>${r.choose}</button>
        <input class="hidden" type="file" tabindex="-1" aria-hidden="true" accept=".html,.htm,.txt,text/html,text/plain"
          @change=${s=>Tt(s.target,t.choose)} />
        <button part="button" type="button" aria-expanded=${e.pasting?"true":"false"} @click=${t.togglePaste}>
          ${r.paste}
        </button>
      </p>
      ${e.pasting?Ct(r,t.text):h}
      <p class="quiet">${r.formats}</p>
    </div>
  `}function Ct(r,e){let t=s=>e(s.target.closest(".paste").querySelector("textarea").value);return c`
    <div class="paste">
      <textarea rows="4" aria-label=${r.pasteHere} placeholder=${r.pasteHere}></textarea>
      <button part="button" type="button" @click=${t}>${r.checkText}</button>
    </div>
  `}function Pt(r){r.target.parentNode.querySelector("input").click()}function Tt(r,e){r.files&&r.files.length>0&&e(r.files),r.value=""}function B(r){let e=getComputedStyle(r).colorScheme||"";return e.includes("dark")?!e.includes("light")||matchMedia("(prefers-color-scheme: dark)").matches:!1}var Qe=m`
  .outcome {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    margin: 0 -10px;
    border-top: 1px solid var(--line);
    padding-top: 14px;
  }
  .opinion,
  .tables {
    min-width: 0;
    padding: 0 10px;
  }
  .opinion {
    flex: 1 1 300px;
  }
  .tables {
    flex: 3 1 600px;
    width: 100%;
  }
  .wide .opinion {
    position: sticky;
    top: 8px;
    max-height: calc(100vh - 16px);
    overflow-y: auto;
  }
  .finding {
    margin-bottom: 8px;
    padding: 8px 10px;
    border: 1px solid var(--line);
    border-left: 4px solid var(--info);
    background: var(--paper);
  }
  .finding.error {
    border-left-color: var(--error);
  }
  .finding.warning {
    border-left-color: var(--warning);
  }
  .finding.current {
    background: var(--shade);
    box-shadow: 0 0 0 1px var(--accent);
  }
  .badge {
    display: inline-block;
    margin-right: 4px;
    padding: 0 7px;
    border: 1px solid;
    border-radius: 2px;
    font-size: 12px;
    line-height: 19px;
  }
  .badge.error {
    color: var(--error);
    background: var(--error-shade);
  }
  .badge.warning {
    color: var(--warning);
    background: var(--warning-shade);
  }
  .badge.info {
    color: var(--info);
    background: var(--info-shade);
  }
  .sentence {
    overflow-wrap: anywhere;
    word-break: break-word;
  }
  button.sentence {
    display: inline;
    padding: 0;
    border: 0;
    background: none;
    text-align: left;
    cursor: pointer;
  }
  button.sentence:hover {
    color: var(--accent);
    text-decoration: underline;
  }
  blockquote {
    margin: 4px 0;
    padding-left: 8px;
    border-left: 3px solid var(--line);
    color: var(--quiet);
  }
  .basis,
  .follows {
    margin-top: 3px;
    color: var(--quiet);
    font-size: 12px;
    line-height: 1.5;
  }
  .rule {
    font-family: Consolas, "DejaVu Sans Mono", monospace;
  }
  .members {
    margin: 6px 0 0;
  }
  .members .finding:last-child {
    margin-bottom: 0;
  }
  .scope {
    margin: 12px 0;
    font-size: 14px;
  }
  .scope summary {
    cursor: pointer;
    color: var(--accent);
  }
  .scope ul {
    padding-left: 1.4em;
    font-size: 13px;
  }
`,Xe=m`
  .caption {
    margin: 12px 0 4px;
    font-size: 14px;
    font-weight: 600;
  }
  h3 + .caption {
    margin-top: 0;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 13px;
    line-height: 1.4;
  }
  .applications,
  .disputes {
    min-width: 600px;
  }
  .disputes {
    table-layout: fixed;
  }
  th,
  td {
    padding: 3px 4px;
    border: 1px solid var(--line);
    font-weight: 400;
    text-align: center;
    vertical-align: middle;
  }
  th {
    background: var(--shade);
  }
  .applications th[scope="row"] {
    text-align: left;
  }
  .spine {
    width: 4.6em;
  }
  td {
    min-width: 2.6em;
    height: 28px;
    font-variant-numeric: tabular-nums;
  }
  .applications td {
    width: 3.5em;
  }
  td.marked {
    padding: 0;
  }
  .cell {
    position: relative;
    display: block;
    width: 100%;
    min-height: 27px;
    padding: 3px 4px;
    border: 2px solid;
    background: none;
    font-weight: 700;
    cursor: pointer;
  }
  .marked.error {
    color: var(--error);
    background: var(--error-shade);
  }
  .marked.warning {
    color: var(--warning);
    background: var(--warning-shade);
  }
  .marked.warning .cell {
    border-style: dashed;
  }
  .marked.info {
    color: var(--info);
    background: var(--info-shade);
  }
  .marked.info .cell {
    border-style: dotted;
  }
  .marked.beside {
    background: none;
  }
  .marked.beside .cell {
    border-width: 1px;
    padding: 4px 5px;
    font-weight: 400;
  }
  .marked.current .cell {
    box-shadow: 0 0 0 3px var(--accent);
    z-index: 1;
  }
  footer {
    margin-top: 12px;
    padding-top: 8px;
    border-top: 1px solid var(--line);
  }
  @media print {
    .intake {
      display: none;
    }
  }
`;var jt=m`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .gouji {
    --ink: var(--gouji-ink, #1d2733);
    --quiet: var(--gouji-quiet, #5a6673);
    --paper: var(--gouji-paper, #fff);
    --shade: var(--gouji-shade, #f3f6fa);
    --line: var(--gouji-line, #c3ccd6);
    --accent: var(--gouji-accent, #17508f);
    --on-accent: #fff;
    --error: #b3261e;
    --error-shade: #fdecea;
    --warning: #8a5300;
    --warning-shade: #fff4dc;
    --info: #2a5d8f;
    --info-shade: #e8f1fa;
    --pass: #1e6b3a;
    --pass-shade: #e9f5ec;
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: 4px;
    padding: 16px;
    font: 15px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
    text-align: left;
  }
  .dark {
    --ink: var(--gouji-ink, #dfe6ee);
    --quiet: var(--gouji-quiet, #9dabba);
    --paper: var(--gouji-paper, #1a212a);
    --shade: var(--gouji-shade, #222c37);
    --line: var(--gouji-line, #43505e);
    --accent: var(--gouji-accent, #7db4ee);
    --on-accent: #10202f;
    --error: #ff9b91;
    --error-shade: #45211f;
    --warning: #f0bf62;
    --warning-shade: #3d3018;
    --info: #93c3f2;
    --info-shade: #1f3347;
    --pass: #85d3a0;
    --pass-shade: #1c3626;
  }
`,Ut=m`
  * {
    box-sizing: border-box;
  }
  p,
  ol,
  ul,
  h3,
  h4,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ol {
    list-style: none;
  }
  h3 {
    margin: 0 0 8px;
    font-size: 16px;
    font-weight: 600;
  }
  h4 {
    margin: 10px 0 2px;
    font-size: 14px;
    font-weight: 600;
  }
  .quiet {
    color: var(--quiet);
    font-size: 13px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0 0 0 0);
    white-space: nowrap;
  }
  code {
    font: 13px/1.5 Consolas, "DejaVu Sans Mono", monospace;
    overflow-wrap: anywhere;
    word-break: break-word;
  }
  button,
  textarea {
    font: inherit;
    color: inherit;
  }
  :focus {
    outline: 3px solid var(--accent);
    outline-offset: 1px;
  }
  :focus:not(:focus-visible) {
    outline: none;
  }
`,Ot=m`
  .intake {
    padding: 18px 16px 14px;
    border: 2px dashed var(--line);
    border-radius: 4px;
    background: var(--shade);
    text-align: center;
  }
  .intake.over {
    border-color: var(--accent);
    border-style: solid;
  }
  .lead {
    font-size: 17px;
  }
  .actions {
    margin: 8px 0;
  }
  .actions button,
  .paste button {
    margin: 2px 4px;
    padding: 5px 18px;
    border: 1px solid var(--accent);
    border-radius: 3px;
    background: var(--paper);
    color: var(--accent);
    cursor: pointer;
  }
  .actions .primary {
    background: var(--accent);
    color: var(--on-accent);
  }
  .intake .quiet {
    max-width: 46em;
    margin: 0 auto;
  }
  .paste {
    max-width: 46em;
    margin: 0 auto 10px;
  }
  textarea {
    display: block;
    width: 100%;
    margin-bottom: 6px;
    padding: 8px;
    border: 1px solid var(--line);
    border-radius: 3px;
    background: var(--paper);
    resize: vertical;
  }
`,Rt=m`
  .summary > :first-child {
    margin-top: 14px;
  }
  .summary > :last-child {
    margin-bottom: 14px;
  }
  .busy {
    padding: 10px 14px;
    background: var(--info-shade);
    color: var(--info);
  }
  .verdict {
    display: flex;
    align-items: center;
    padding: 10px 14px;
    border-left: 5px solid;
    font-size: 18px;
  }
  .sign {
    flex: none;
    width: 26px;
    height: 26px;
    margin-right: 10px;
    border: 2px solid;
    border-radius: 50%;
    line-height: 22px;
    text-align: center;
    font-weight: 700;
    font-size: 15px;
  }
  .verdict.pass {
    color: var(--pass);
    background: var(--pass-shade);
  }
  .verdict.review {
    color: var(--warning);
    background: var(--warning-shade);
  }
  .verdict.fail,
  .verdict.unreadable,
  .verdict.failure {
    color: var(--error);
    background: var(--error-shade);
  }
  .summary p + p {
    margin-top: 6px;
  }
  .coverage {
    font-size: 14px;
  }
`,et=[jt,Ut,Ot,Rt,Qe,Xe];var Mt=["error","warning","info"],D=({table:r,row:e,column:t})=>`${r}.${e}.${t}`;function tt(r){let e=qt(r.findings,r.current);return c`
    <h3>${r.words.tables}</h3>
    ${r.form.tables.map(t=>Lt(r,t,e))}
  `}function qt(r,e){let t=new Map,s=i=>i.key===e?-1:Mt.indexOf(i.severity);for(let i of[...r].sort((n,o)=>s(n)-s(o)))for(let[n,o]of i.cells.entries()){let a={severity:i.severity,finding:i.key,current:i.key===e,beside:n>0&&"left"in i};t.has(D(o))||t.set(D(o),a)}return t}function Lt(r,e,t){let s=r.report.tables[e.id],i=`${e.name} ${e.title}`;if(!s)return c`<p class="caption">${i}</p><p class="quiet">${r.words.notFound}</p>`;let n=e.layout.map(o=>c`<tr>${o.map(a=>Nt(r,e,s,o,a,t))}</tr>`);return c`
    <p class="caption" id="caption-${e.id}">${i}</p>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="caption-${e.id}">
      <table part="table" class=${e.id} aria-labelledby="caption-${e.id}">
        <tbody>${n}</tbody>
      </table>
    </div>
    ${Vt(r,e,s,t)}
  `}function Nt(r,e,t,s,i,n){if(i.row)return rt(r,e,t,i,n);let o=s.some(l=>l.row),a=o?i.rows>1?"rowgroup":"row":i.columns>1?"colgroup":"col";return c`<th scope=${a} class=${o&&i.rows>1?"spine":""}
    rowspan=${i.rows||1} colspan=${i.columns||1}>${i.text}</th>`}function rt(r,e,t,s,i){let n=t[s.row];return Dt(e,s.row).map((o,a)=>{let l=D({table:e.id,row:s.row,column:o}),d=n?zt(r,n[a],l,i.get(l)):c`<span class="quiet">${r.words.notPrinted}</span>`;return c`<td part="cell" class=${Ht(i.get(l))} colspan=${s.columns||1}>${d}</td>`})}function Dt(r,e){let t=r.rows.find(s=>s.id===e);return t&&t.columns||r.columns.map(s=>s.id)}var Ht=r=>r?`marked ${r.severity}${r.current?" current":""}${r.beside?" beside":""}`:"";function zt({words:r,onCell:e},t,s,i){let n=t==null?"":String(t);return i?c`
    <button type="button" class="cell" data-cell=${s} @click=${()=>e(i.finding)}
      ><span>${n||" "}</span><span class="hidden">${r.marked(i.severity)}</span></button>
  `:n}function Vt(r,e,t,s){let i=new Set(e.layout.flat().map(o=>o.row)),n=e.rows.filter(({id:o})=>t[o]&&!i.has(o));return n.length===0?h:c`
    <p class="caption">${r.words.alsoPrinted}</p>
    <div class="scroll">
      <table part="table" class=${e.id}>
        <tbody>
          ${n.map(({id:o,label:a})=>c`<tr><th scope="row">${a}</th>${rt(r,e,t,{row:o},s)}</tr>`)}
        </tbody>
      </table>
    </div>
  `}var W=class{constructor(e){this.host=e,e.addController(this),this.onChange=t=>this.changed(t.target),this.onScheme=()=>{e.dark=B(e)},this.onIdle=()=>e.warm(),this.size=new ResizeObserver(([{contentRect:t}])=>{e.wide=t.width>=980})}hostConnected(){this.root=this.host.getRootNode(),this.root.addEventListener("change",this.onChange),this.scheme=matchMedia("(prefers-color-scheme: dark)"),this.scheme.addEventListener("change",this.onScheme),this.size.observe(this.host),this.idle=It(this.onIdle)}hostDisconnected(){this.root.removeEventListener("change",this.onChange),this.scheme.removeEventListener("change",this.onScheme),this.size.disconnect(),this.idle()}changed(e){if(!this.host.for||e.id!==this.host.for)return;let t=e.files;t&&t.length>0?this.host.quietly(N(t)):!t&&e.value.trim()&&this.host.quietly({source:e.value,medium:"text"})}};function It(r){let{requestIdleCallback:e,cancelIdleCallback:t}=window;if(!e)return()=>{};let s=0,i=()=>{s=e(r)};return document.readyState==="complete"?i():addEventListener("load",i,{once:!0}),()=>{removeEventListener("load",i),t(s)}}var fe={error:"mismatch",warning:"doubtful",info:"note"},Bt={error:"mismatches",warning:"doubtful",info:"notes"},F=r=>["error","warning","info"].filter(e=>r[e]).map(e=>`${r[e]} ${(r[e]===1?fe:Bt)[e]}`).join(", "),st={label:"Check of an annual report on open government information",lead:"Drop the annual report here",formats:"A web page (.html) or a text file (.txt), or copy the whole report in Word, WPS or a browser and paste it. The file is checked in this browser and is not uploaded.",choose:"Choose a file",paste:"Paste",pasteHere:"Paste the whole report here, tables included (Ctrl+V)",checkText:"Check",dropNow:"Release to check",pasted:"Pasted content",firstOnly:r=>`One report at a time: only “${r}” was checked.`,busy:"Checking…",severity:fe,verdict:{pass:(r,e)=>`${e.checks} checks made, no mismatch found${r.info?`; ${F(r)}`:""}`,review:r=>F(r)?`Please review: ${F(r)}`:"No mismatch found, but not all could be checked: see “What was checked”",fail:r=>`Please review: ${F(r)}`,unreadable:()=>"No table that could be checked was read"},coverage:r=>`${r.rules} rules, ${r.run} run, ${r.checks} checks, ${r.undecided.length} undecided, ${r.skipped.length} skipped`,limits:"What is checked is how the figures of the tables agree, and the form of the report. That does not prove a figure true: the register does.",findings:"Findings",none:"The rules that ran found nothing.",goTo:"Show in the table",follows:r=>`${r} more that follow from it`,sides:(r,e)=>`left ${r}, right ${e}`,basis:"Basis: ",scope:"What was checked",skipped:"Rules not run",undecided:"Checks left undecided",zeros:"Cells counted as 0 in sums",allRun:"All rules ran, no check was left undecided, no cell was counted as 0.",tables:"Tables as read",notFound:"This table was not found.",notPrinted:"not printed",alsoPrinted:"Rows printed besides the form's",marked:r=>` (${fe[r]}, show the finding)`,untitled:"(no title read)",footer:(r,e)=>`gouji 勾稽 ${r} (${e})`,form:(r,e)=>`checked by ${r}, ${e}`,noForm:"no known form",failed:"The tool did not run; the report is not checked.",failure:{policy:"The site's security policy (CSP) forbids WebAssembly. Ask its administrator to send the line below with the one file gouji-worker.js; the policy of the page may stay (Chromium before 97 does not know the word: send no CSP with that one file):",compile:"This browser cannot run the checker; it may be too old (Chromium 78 or later is needed).",load:"A file of the checker did not arrive. Check the network, or ask the administrator whether all files are there.",mixed:"The files of the checker come from different releases. Reload the page; if that does not help, ask the administrator to copy the whole pkg folder again.",worker:"The script of the checker did not arrive: are all files there?",script:"The script of the checker did not arrive: are all files there?",trap:"The checker failed on this content and was started again; other reports can be checked. Please report it.",read:"The file cannot be read: it may have been moved, or another program holds it.",misuse:"The element is set up wrongly: "}};var me={error:"不符",warning:"存疑",info:"提示"},K=r=>["error","warning","info"].filter(e=>r[e]).map(e=>`${me[e]} ${r[e]} 处`).join("，"),it={label:"政府信息公开工作年度报告核对",lead:"把年度报告拖到这里",formats:"可用网页文件（.html）、文本文件（.txt），也可以从 Word、WPS 或网页复制全文后粘贴。文件只在本机浏览器中核对，不会上传。",choose:"选择文件",paste:"粘贴内容",pasteHere:"请在此处粘贴报告全文，包括表格（Ctrl+V）",checkText:"核对",dropNow:"松开鼠标即开始核对",pasted:"粘贴的内容",firstOnly:r=>`一次核对一份，只核对了“${r}”。`,busy:"正在核对……",severity:me,verdict:{pass:(r,e)=>`已核对 ${e.checks} 处，没有发现不符${r.info?`；${K(r)}`:""}`,review:r=>K(r)?`请核对：${K(r)}`:"没有发现不符，但有的内容未能核对，请看“核对范围”",fail:r=>`请核对：${K(r)}`,unreadable:()=>"没有读出可以核对的表格"},coverage:r=>`规则 ${r.rules} 条，执行 ${r.run}，核对 ${r.checks} 处，未能判定 ${r.undecided.length} 处，跳过 ${r.skipped.length}`,limits:"核对的是表格数据之间的关系和报告格式，不能证明数据属实；真实数字以台账为准。",findings:"核对意见",none:"所执行的规则没有核对意见。",goTo:"在表中查看",follows:r=>`由此连带 ${r} 处`,sides:(r,e)=>`左边 ${r}，右边 ${e}`,basis:"依据：",scope:"核对范围",skipped:"没有执行的规则",undecided:"未能判定的核对",zeros:"按 0 计入合计的单元格",allRun:"全部规则都已执行，没有未能判定的核对，也没有按 0 计入的单元格。",tables:"识别出的表格",notFound:"这张表没有读出来。",notPrinted:"未印出",alsoPrinted:"表样之外印出的行",marked:r=>`（${me[r]}，查看意见）`,untitled:"（没有读出标题）",footer:(r,e)=>`勾稽 ${r}（${e}）`,form:(r,e)=>`按“${r}”核对，${e}`,noForm:"没有认出表样",failed:"核对工具没有运行，报告未经核对。",failure:{policy:"网站的安全策略（CSP）不允许运行 WebAssembly。请网站管理员只把 gouji-worker.js 这一个文件的响应头改为下面这一句，网页本身的策略不用改（Chromium 97 以前的浏览器不认识它，可对这一个文件不发送 CSP）：",compile:"浏览器不能运行核对程序，可能版本太旧（需要 Chromium 78 以上）。",load:"核对程序的文件没有取到，请检查网络，或请网站管理员检查文件是否齐全。",mixed:"核对程序的几个文件不是同一次发布的。请刷新网页；仍不行时，请网站管理员把 pkg 文件夹整套重新拷贝。",worker:"核对程序的脚本没有取到，请检查文件是否齐全。",script:"核对程序的脚本没有取到，请检查文件是否齐全。",trap:"核对这份内容时程序出错，已重新启动，可以继续核对其他报告。请把这份内容反馈给维护者。",read:"文件读不出来，可能已被移动或正被其他程序占用。",misuse:"核对组件的设置有误："}};var ot=r=>at(r)?st:it,nt=r=>at(r)?"en":"zh",at=r=>/^en\b/i.test(r||"");var P=class r extends v{static get styles(){return et}static get properties(){return{lang:{type:String},form:{type:String},off:{type:String},published:{type:String},src:{type:String},for:{type:String},result:{attribute:!1},busy:{state:!0},failure:{state:!0},current:{state:!0},over:{state:!0},pasting:{state:!0},dark:{state:!0},wide:{state:!0}}}static home="";static engine=null;constructor(){super(),this.lang="",this.form="",this.off="",this.published="",this.src="",this.for="",this.result=null,this.busy=!1,this.failure=null,this.current="",this.over=!1,this.pasting=!1,this.dark=!1,this.wide=!1,this.forms=[],this.version="",this.turn=0,this.taken=null,this.notice="",this.watch=new W(this)}get report(){return this.result&&this.result.report}get words(){return ot(this.lang)}get engine(){let{home:e,engine:t}=r;return this.src?he(new URL(this.src.replace(/\/?$/,"/"),document.baseURI).href):t||he(e)}connectedCallback(){super.connectedCallback(),this.dark=B(this)}warm(){this.engine.warm()}check(e,t){return this.take({source:e,name:t})}async take({source:e,name:t=e.name||"",medium:s,dropped:i=1}){let n=this.turn+=1;this.notice=i>1?this.words.firstOnly(t):"",this.busy=!0;try{let o={source:await Ge(e),name:t,medium:s};n===this.turn&&(this.taken=o);let a=await this.ask(o);return n===this.turn&&this.show(a,t),a.result}catch(o){throw n===this.turn&&this.fail(o),o}}async ask({source:e,name:t,medium:s}){let{engine:i}=this,n=nt(this.lang),o=this.off.split(/[\s,，、]+/).filter(Boolean),a={lang:n};t&&(a.name=t),s&&(a.medium=s),this.form&&(a.form=this.form),this.published&&(a.published=this.published),o.length>0&&(a.off=o);let l=await i.call("check",e,a),{version:d,forms:p}=await i.call("catalogue",{lang:n});return{result:l,version:d,forms:p}}show({result:e,version:t,forms:s},i){Object.assign(this,{result:e,version:t,forms:s,shownName:i,busy:!1,failure:null,current:""}),this.tell("gouji-result",{result:e,name:i})}fail(e){let{kind:t="trap",message:s}=e;Object.assign(this,{result:null,busy:!1,failure:{kind:t,message:s}}),this.tell("gouji-error",{kind:t,message:s,error:e})}tell(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t,bubbles:!0,composed:!0}))}willUpdate(e){["lang","form","off","published"].some(s=>e.has(s))&&this.taken&&this.hasUpdated&&this.quietly(this.taken)}quietly(e){this.take(e).catch(()=>{})}render(){let{words:e}=this;return c`
      <section class="gouji ${this.dark?"dark":""} ${this.wide?"wide":""}" aria-label=${e.label}
        @dragover=${this.onDragOver} @dragleave=${this.onDragLeave} @drop=${this.onDrop} @paste=${this.onPaste}
        @pointerenter=${this.warm} @focusin=${this.warm}>
        ${Ze(e,this,{choose:t=>this.quietly(N(t)),text:t=>this.quietly({source:t,name:e.pasted,medium:"text"}),togglePaste:()=>this.togglePaste()})}
        <div part="summary" class="summary" role="status" aria-live="polite">${this.summary()}</div>
        ${this.result&&!this.busy?this.outcome():h}
      </section>
    `}summary(){let{words:e,failure:t}=this;return this.busy?c`<p class="busy">${e.busy}</p>`:t?Wt(e,t):this.result?c`${Fe(this.view())}${this.notice?c`<p class="quiet">${this.notice}</p>`:h}`:h}view(){let e=this.report&&this.forms.find(({id:t})=>t===this.report.form);return{words:this.words,form:e,result:this.result,report:this.report,findings:this.result.findings,name:this.shownName,current:this.current,onFinding:t=>this.locate(t),onCell:t=>this.goTo(t,`[data-finding="${CSS.escape(t)}"]`)}}outcome(){let e=this.view(),{words:t}=this;return c`
      <div class="outcome">
        <div class="opinion">${Ke(e)}${Je(e)}</div>
        ${e.form&&e.report?c`<div class="tables">${tt(e)}</div>`:h}
      </div>
      <footer class="quiet">
        ${t.footer(this.version,"b62d87264ad9")} · ${e.form?t.form(e.form.title,e.form.basis):t.noForm}
      </footer>
    `}locate(e){let t=e.cells[0];this.goTo(e.key,`[data-cell="${CSS.escape(D(t))}"]`),this.tell("gouji-locate",{finding:e,cell:t})}async goTo(e,t){this.current=e,await this.updateComplete;let s=this.renderRoot.querySelector(t);if(!s)return;s.focus({preventScroll:!0});let i=matchMedia("(prefers-reduced-motion: reduce)").matches;s.scrollIntoView({block:"center",inline:"nearest",behavior:i?"auto":"smooth"})}async togglePaste(){this.pasting=!this.pasting,await this.updateComplete;let e=this.renderRoot.querySelector("textarea");e&&e.focus()}onDragOver(e){e.preventDefault(),this.over=!0,this.warm()}onDragLeave(e){(!e.relatedTarget||!e.currentTarget.contains(e.relatedTarget))&&(this.over=!1)}onDrop(e){e.preventDefault(),this.over=!1;let t=ue(e.dataTransfer,this.words.pasted);t&&this.quietly(t)}onPaste(e){let t=ue(e.clipboardData,this.words.pasted);t&&(e.preventDefault(),this.pasting=!1,this.quietly(t))}};function Wt(r,{kind:e,message:t}){return c`
    <p class="verdict failure"><span class="sign" aria-hidden="true">!</span><strong>${r.failed}</strong></p>
    <p>${r.failure[e]||r.failure.trap}</p>
    ${e==="policy"?c`<p><code>Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'</code></p>`:c`<p class="quiet"><code>${t}</code></p>`}
  `}P.home=P.home||new URL(".",import.meta.url).href;customElements.get("gouji-check")||customElements.define("gouji-check",P);export{P as GoujiCheck};
/*! Bundled license information:

@lit/reactive-element/css-tag.js:
  (**
   * @license
   * Copyright 2019 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

@lit/reactive-element/reactive-element.js:
lit-html/lit-html.js:
lit-element/lit-element.js:
  (**
   * @license
   * Copyright 2017 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/is-server.js:
  (**
   * @license
   * Copyright 2022 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
