/*! gouji 0.2.0 | MIT OR Apache-2.0 */

// node_modules/@lit/reactive-element/css-tag.js
var t = globalThis;
var e = t.ShadowRoot && "adoptedStyleSheets" in Document.prototype && "replace" in CSSStyleSheet.prototype;
var s = /* @__PURE__ */ Symbol();
var o = /* @__PURE__ */ new WeakMap();
var n = class {
  constructor(t3, e4, o5) {
    if (this._$cssResult$ = true, o5 !== s) throw Error("css");
    this.cssText = t3, this.t = e4;
  }
  get styleSheet() {
    let t3 = this.o;
    const s3 = this.t;
    if (e && void 0 === t3) {
      const e4 = void 0 !== s3 && 1 === s3.length;
      e4 && (t3 = o.get(s3)), void 0 === t3 && ((this.o = t3 = new CSSStyleSheet()).replaceSync(this.cssText), e4 && o.set(s3, t3));
    }
    return t3;
  }
  toString() {
    return this.cssText;
  }
};
var r = (t3) => new n("string" == typeof t3 ? t3 : t3 + "", void 0, s);
var i = (t3, ...e4) => {
  const o5 = 1 === t3.length ? t3[0] : e4.reduce((e5, s3, o6) => e5 + ((t4) => {
    if (true === t4._$cssResult$) return t4.cssText;
    if ("number" == typeof t4) return t4;
    throw Error("css");
  })(s3) + t3[o6 + 1], t3[0]);
  return new n(o5, t3, s);
};
var S = (s3, o5) => {
  if (e) s3.adoptedStyleSheets = o5.map((t3) => t3 instanceof CSSStyleSheet ? t3 : t3.styleSheet);
  else for (const e4 of o5) {
    const o6 = document.createElement("style"), n4 = t.litNonce;
    void 0 !== n4 && o6.setAttribute("nonce", n4), o6.textContent = e4.cssText, s3.appendChild(o6);
  }
};
var c = e ? (t3) => t3 : (t3) => t3 instanceof CSSStyleSheet ? ((t4) => {
  let e4 = "";
  for (const s3 of t4.cssRules) e4 += s3.cssText;
  return r(e4);
})(t3) : t3;

// node_modules/@lit/reactive-element/reactive-element.js
var { is: i2, defineProperty: e2, getOwnPropertyDescriptor: h, getOwnPropertyNames: r2, getOwnPropertySymbols: o2, getPrototypeOf: n2 } = Object;
var a = globalThis;
var c2 = a.trustedTypes;
var l = c2 ? c2.emptyScript : "";
var p = void 0;
var d = (t3, s3) => t3;
var u = { toAttribute(t3, s3) {
  switch (s3) {
    case Boolean:
      t3 = t3 ? l : null;
      break;
    case Object:
    case Array:
      t3 = null == t3 ? t3 : JSON.stringify(t3);
  }
  return t3;
}, fromAttribute(t3, s3) {
  let i5 = t3;
  switch (s3) {
    case Boolean:
      i5 = null !== t3;
      break;
    case Number:
      i5 = null === t3 ? null : Number(t3);
      break;
    case Object:
    case Array:
      try {
        i5 = JSON.parse(t3);
      } catch (t4) {
        i5 = null;
      }
  }
  return i5;
} };
var f = (t3, s3) => !i2(t3, s3);
var b = { attribute: true, type: String, converter: u, reflect: false, useDefault: false, hasChanged: f };
var y = class extends HTMLElement {
  static get observedAttributes() {
    return this.finalize(), this._$Eh && [...this._$Eh.keys()];
  }
  static createProperty(t3, s3 = b) {
    if (s3.state && (s3.attribute = false), this._$Ei(), this.prototype.hasOwnProperty(t3) && ((s3 = Object.create(s3)).wrapped = true), this.elementProperties.set(t3, s3), !s3.noAccessor) {
      const i5 = /* @__PURE__ */ Symbol(), h3 = this.getPropertyDescriptor(t3, i5, s3);
      void 0 !== h3 && e2(this.prototype, t3, h3);
    }
  }
  static getPropertyDescriptor(t3, s3, i5) {
    var _a;
    const { get: e4, set: r4 } = (_a = h(this.prototype, t3)) != null ? _a : { get() {
      return this[s3];
    }, set(t4) {
      this[s3] = t4;
    } };
    return { get: e4, set(s4) {
      const h3 = e4 == null ? void 0 : e4.call(this);
      r4 == null ? void 0 : r4.call(this, s4), this.requestUpdate(t3, h3, i5);
    }, configurable: true, enumerable: true };
  }
  static getPropertyOptions(t3) {
    var _a;
    return (_a = this.elementProperties.get(t3)) != null ? _a : b;
  }
  static _$Ei() {
    if (this.hasOwnProperty(d("elementProperties"))) return;
    const t3 = n2(this);
    t3.finalize(), this.elementProperties = new Map(t3.elementProperties);
  }
  static finalize() {
    if (this.hasOwnProperty(d("finalized"))) return;
    if (this.finalized = true, this._$Ei(), this.hasOwnProperty(d("properties"))) {
      const t3 = this.properties, s3 = [...r2(t3), ...o2(t3)];
      for (const i5 of s3) this.createProperty(i5, t3[i5]);
    }
    this._$Eh = /* @__PURE__ */ new Map();
    for (const [t3, s3] of this.elementProperties) {
      const i5 = this._$Eu(t3, s3);
      void 0 !== i5 && this._$Eh.set(i5, t3);
    }
    this.elementStyles = this.finalizeStyles(this.styles);
  }
  static finalizeStyles(s3) {
    const i5 = [];
    if (Array.isArray(s3)) {
      const e4 = new Set(s3.flat(1 / 0).reverse());
      for (const s4 of e4) i5.unshift(c(s4));
    } else void 0 !== s3 && i5.push(c(s3));
    return i5;
  }
  static _$Eu(t3, s3) {
    const i5 = s3.attribute;
    return false === i5 ? void 0 : "string" == typeof i5 ? i5 : "string" == typeof t3 ? t3.toLowerCase() : void 0;
  }
  constructor() {
    super(), this._$Ep = void 0, this.isUpdatePending = false, this.hasUpdated = false, this._$Em = null, this._$Ev();
  }
  _$Ev() {
    this._$ES = new Promise((t3) => this.enableUpdating = t3), this._$AL = /* @__PURE__ */ new Map(), this._$E_(), this.requestUpdate();
  }
  addController(t3) {
    var _a, _b;
    ((_a = this._$EO) != null ? _a : this._$EO = /* @__PURE__ */ new Set()).add(t3), void 0 !== this.renderRoot && this.isConnected && ((_b = t3.hostConnected) == null ? void 0 : _b.call(t3));
  }
  removeController(t3) {
    var _a;
    (_a = this._$EO) == null ? void 0 : _a.delete(t3);
  }
  _$E_() {
    const t3 = /* @__PURE__ */ new Map(), s3 = this.constructor.elementProperties;
    for (const i5 of s3.keys()) this.hasOwnProperty(i5) && (t3.set(i5, this[i5]), delete this[i5]);
    t3.size > 0 && (this._$Ep = t3);
  }
  createRenderRoot() {
    var _a;
    const t3 = (_a = this.shadowRoot) != null ? _a : this.attachShadow(this.constructor.shadowRootOptions);
    return S(t3, this.constructor.elementStyles), t3;
  }
  connectedCallback() {
    var _a, _b;
    (_a = this.renderRoot) != null ? _a : this.renderRoot = this.createRenderRoot(), this.enableUpdating(true), (_b = this._$EO) == null ? void 0 : _b.forEach((t3) => {
      var _a2;
      return (_a2 = t3.hostConnected) == null ? void 0 : _a2.call(t3);
    });
  }
  enableUpdating(t3) {
  }
  disconnectedCallback() {
    var _a;
    (_a = this._$EO) == null ? void 0 : _a.forEach((t3) => {
      var _a2;
      return (_a2 = t3.hostDisconnected) == null ? void 0 : _a2.call(t3);
    });
  }
  attributeChangedCallback(t3, s3, i5) {
    this._$AK(t3, i5);
  }
  _$ET(t3, s3) {
    var _a;
    const i5 = this.constructor.elementProperties.get(t3), e4 = this.constructor._$Eu(t3, i5);
    if (void 0 !== e4 && true === i5.reflect) {
      const h3 = (void 0 !== ((_a = i5.converter) == null ? void 0 : _a.toAttribute) ? i5.converter : u).toAttribute(s3, i5.type);
      this._$Em = t3, null == h3 ? this.removeAttribute(e4) : this.setAttribute(e4, h3), this._$Em = null;
    }
  }
  _$AK(t3, s3) {
    var _a, _b, _c;
    const i5 = this.constructor, e4 = i5._$Eh.get(t3);
    if (void 0 !== e4 && this._$Em !== e4) {
      const t4 = i5.getPropertyOptions(e4), h3 = "function" == typeof t4.converter ? { fromAttribute: t4.converter } : void 0 !== ((_a = t4.converter) == null ? void 0 : _a.fromAttribute) ? t4.converter : u;
      this._$Em = e4;
      const r4 = h3.fromAttribute(s3, t4.type);
      this[e4] = (_c = r4 != null ? r4 : (_b = this._$Ej) == null ? void 0 : _b.get(e4)) != null ? _c : r4, this._$Em = null;
    }
  }
  requestUpdate(t3, s3, i5, e4 = false, h3) {
    var _a, _b;
    if (void 0 !== t3) {
      const r4 = this.constructor;
      if (false === e4 && (h3 = this[t3]), i5 != null ? i5 : i5 = r4.getPropertyOptions(t3), !(((_a = i5.hasChanged) != null ? _a : f)(h3, s3) || i5.useDefault && i5.reflect && h3 === ((_b = this._$Ej) == null ? void 0 : _b.get(t3)) && !this.hasAttribute(r4._$Eu(t3, i5)))) return;
      this.C(t3, s3, i5);
    }
    false === this.isUpdatePending && (this._$ES = this._$EP());
  }
  C(t3, s3, { useDefault: i5, reflect: e4, wrapped: h3 }, r4) {
    var _a, _b, _c;
    i5 && !((_a = this._$Ej) != null ? _a : this._$Ej = /* @__PURE__ */ new Map()).has(t3) && (this._$Ej.set(t3, (_b = r4 != null ? r4 : s3) != null ? _b : this[t3]), true !== h3 || void 0 !== r4) || (this._$AL.has(t3) || (this.hasUpdated || i5 || (s3 = void 0), this._$AL.set(t3, s3)), true === e4 && this._$Em !== t3 && ((_c = this._$Eq) != null ? _c : this._$Eq = /* @__PURE__ */ new Set()).add(t3));
  }
  async _$EP() {
    this.isUpdatePending = true;
    try {
      await this._$ES;
    } catch (t4) {
      Promise.reject(t4);
    }
    const t3 = this.scheduleUpdate();
    return null != t3 && await t3, !this.isUpdatePending;
  }
  scheduleUpdate() {
    return this.performUpdate();
  }
  performUpdate() {
    var _a, _b;
    if (!this.isUpdatePending) return;
    if (!this.hasUpdated) {
      if ((_a = this.renderRoot) != null ? _a : this.renderRoot = this.createRenderRoot(), this._$Ep) {
        for (const [t5, s4] of this._$Ep) this[t5] = s4;
        this._$Ep = void 0;
      }
      const t4 = this.constructor.elementProperties;
      if (t4.size > 0) for (const [s4, i5] of t4) {
        const { wrapped: t5 } = i5, e4 = this[s4];
        true !== t5 || this._$AL.has(s4) || void 0 === e4 || this.C(s4, void 0, i5, e4);
      }
    }
    let t3 = false;
    const s3 = this._$AL;
    try {
      t3 = this.shouldUpdate(s3), t3 ? (this.willUpdate(s3), (_b = this._$EO) == null ? void 0 : _b.forEach((t4) => {
        var _a2;
        return (_a2 = t4.hostUpdate) == null ? void 0 : _a2.call(t4);
      }), this.update(s3)) : this._$EM();
    } catch (s4) {
      throw t3 = false, this._$EM(), s4;
    }
    t3 && this._$AE(s3);
  }
  willUpdate(t3) {
  }
  _$AE(t3) {
    var _a;
    (_a = this._$EO) == null ? void 0 : _a.forEach((t4) => {
      var _a2;
      return (_a2 = t4.hostUpdated) == null ? void 0 : _a2.call(t4);
    }), this.hasUpdated || (this.hasUpdated = true, this.firstUpdated(t3)), this.updated(t3);
  }
  _$EM() {
    this._$AL = /* @__PURE__ */ new Map(), this.isUpdatePending = false;
  }
  get updateComplete() {
    return this.getUpdateComplete();
  }
  getUpdateComplete() {
    return this._$ES;
  }
  shouldUpdate(t3) {
    return true;
  }
  update(t3) {
    this._$Eq && (this._$Eq = this._$Eq.forEach((t4) => this._$ET(t4, this[t4]))), this._$EM();
  }
  updated(t3) {
  }
  firstUpdated(t3) {
  }
};
y.elementStyles = [], y.shadowRootOptions = { mode: "open" }, y[d("elementProperties")] = /* @__PURE__ */ new Map(), y[d("finalized")] = /* @__PURE__ */ new Map(), p == null ? void 0 : p({ ReactiveElement: y }), 0;

// www/element/trusted.js
var policy = make(
  /** @type {any} */
  globalThis.trustedTypes
);
function make(factory) {
  const asItIs = (text) => text;
  try {
    return factory && factory.createPolicy("gouji", { createHTML: asItIs, createScriptURL: asItIs });
  } catch {
    return void 0;
  }
}

// node_modules/lit-html/lit-html.js
var t2 = globalThis;
var i3 = (t3) => t3;
var s2 = t2.trustedTypes;
var e3 = s2 ? policy : void 0;
var h2 = "$lit$";
var o3 = `lit$${Math.random().toFixed(9).slice(2)}$`;
var n3 = "?" + o3;
var r3 = `<${n3}>`;
var l2 = document;
var c3 = () => l2.createComment("");
var a2 = (t3) => null === t3 || "object" != typeof t3 && "function" != typeof t3;
var u2 = Array.isArray;
var d2 = (t3) => u2(t3) || "function" == typeof (t3 == null ? void 0 : t3[Symbol.iterator]);
var f2 = "[ 	\n\f\r]";
var v = /<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g;
var _ = /-->/g;
var m = />/g;
var p2 = RegExp(`>|${f2}(?:([^\\s"'>=/]+)(${f2}*=${f2}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`, "g");
var g = /'/g;
var $ = /"/g;
var y2 = /^(?:script|style|textarea|title)$/i;
var x = (t3) => (i5, ...s3) => ({ _$litType$: t3, strings: i5, values: s3 });
var b2 = x(1);
var w = x(2);
var T = x(3);
var E = /* @__PURE__ */ Symbol.for("lit-noChange");
var A = /* @__PURE__ */ Symbol.for("lit-nothing");
var C = /* @__PURE__ */ new WeakMap();
var P = l2.createTreeWalker(l2, 129);
function V(t3, i5) {
  if (!u2(t3) || !t3.hasOwnProperty("raw")) throw Error("invalid template strings array");
  return void 0 !== e3 ? e3.createHTML(i5) : i5;
}
var N = (t3, i5) => {
  const s3 = t3.length - 1, e4 = [];
  let n4, l3 = "", c4 = v;
  for (let i6 = 0; i6 < s3; i6++) {
    const s4 = t3[i6];
    let a3, u3, d3 = -1, f3 = 0;
    for (; f3 < s4.length && (c4.lastIndex = f3, u3 = c4.exec(s4), null !== u3); ) f3 = c4.lastIndex, c4 === v ? "!--" === u3[1] ? c4 = _ : void 0 !== u3[1] ? c4 = m : void 0 !== u3[2] ? (y2.test(u3[2]) && (n4 = RegExp("</" + u3[2], "g")), c4 = p2) : void 0 !== u3[3] && (c4 = p2) : c4 === p2 ? ">" === u3[0] ? (c4 = n4 != null ? n4 : v, d3 = -1) : void 0 === u3[1] ? d3 = -2 : (d3 = c4.lastIndex - u3[2].length, a3 = u3[1], c4 = void 0 === u3[3] ? p2 : '"' === u3[3] ? $ : g) : c4 === $ || c4 === g ? c4 = p2 : c4 === _ || c4 === m ? c4 = v : (c4 = p2, n4 = void 0);
    const x2 = c4 === p2 && t3[i6 + 1].startsWith("/>") ? " " : "";
    l3 += c4 === v ? s4 + r3 : d3 >= 0 ? (e4.push(a3), s4.slice(0, d3) + h2 + s4.slice(d3) + o3 + x2) : s4 + o3 + (-2 === d3 ? i6 : x2);
  }
  return [V(t3, l3 + (t3[s3] || "<?>") + ""), e4];
};
var S2 = class _S {
  constructor({ strings: t3, _$litType$: i5 }, e4) {
    let r4;
    this.parts = [];
    let l3 = 0, a3 = 0;
    const u3 = t3.length - 1, d3 = this.parts, [f3, v2] = N(t3, i5);
    if (this.el = _S.createElement(f3, e4), P.currentNode = this.el.content, 0) {
    }
    for (; null !== (r4 = P.nextNode()) && d3.length < u3; ) {
      if (1 === r4.nodeType) {
        if (r4.hasAttributes()) for (const t4 of r4.getAttributeNames()) if (t4.endsWith(h2)) {
          const i6 = v2[a3++], s3 = r4.getAttribute(t4).split(o3), e5 = /([.?@])?(.*)/.exec(i6);
          d3.push({ type: 1, index: l3, name: e5[2], strings: s3, ctor: "." === e5[1] ? I : "?" === e5[1] ? L : "@" === e5[1] ? z : H }), r4.removeAttribute(t4);
        } else t4.startsWith(o3) && (d3.push({ type: 6, index: l3 }), r4.removeAttribute(t4));
        if (y2.test(r4.tagName)) {
          const t4 = r4.textContent.split(o3), i6 = t4.length - 1;
          if (i6 > 0) {
            r4.textContent = s2 ? s2.emptyScript : "";
            for (let s3 = 0; s3 < i6; s3++) r4.append(t4[s3], c3()), P.nextNode(), d3.push({ type: 2, index: ++l3 });
            r4.append(t4[i6], c3());
          }
        }
      } else if (8 === r4.nodeType) if (r4.data === n3) d3.push({ type: 2, index: l3 });
      else {
        let t4 = -1;
        for (; -1 !== (t4 = r4.data.indexOf(o3, t4 + 1)); ) d3.push({ type: 7, index: l3 }), t4 += o3.length - 1;
      }
      l3++;
    }
  }
  static createElement(t3, i5) {
    const s3 = l2.createElement("template");
    return s3.innerHTML = t3, s3;
  }
};
function M(t3, i5, s3 = t3, e4) {
  var _a, _b, _c;
  if (i5 === E) return i5;
  let h3 = void 0 !== e4 ? (_a = s3._$Co) == null ? void 0 : _a[e4] : s3._$Cl;
  const o5 = a2(i5) ? void 0 : i5._$litDirective$;
  return (h3 == null ? void 0 : h3.constructor) !== o5 && ((_b = h3 == null ? void 0 : h3._$AO) == null ? void 0 : _b.call(h3, false), void 0 === o5 ? h3 = void 0 : (h3 = new o5(t3), h3._$AT(t3, s3, e4)), void 0 !== e4 ? ((_c = s3._$Co) != null ? _c : s3._$Co = [])[e4] = h3 : s3._$Cl = h3), void 0 !== h3 && (i5 = M(t3, h3._$AS(t3, i5.values), h3, e4)), i5;
}
var R = class {
  constructor(t3, i5) {
    this._$AV = [], this._$AN = void 0, this._$AD = t3, this._$AM = i5;
  }
  get parentNode() {
    return this._$AM.parentNode;
  }
  get _$AU() {
    return this._$AM._$AU;
  }
  u(t3) {
    var _a;
    const { el: { content: i5 }, parts: s3 } = this._$AD, e4 = ((_a = t3 == null ? void 0 : t3.creationScope) != null ? _a : l2).importNode(i5, true);
    P.currentNode = e4;
    let h3 = P.nextNode(), o5 = 0, n4 = 0, r4 = s3[0];
    for (; void 0 !== r4; ) {
      if (o5 === r4.index) {
        let i6;
        2 === r4.type ? i6 = new k(h3, h3.nextSibling, this, t3) : 1 === r4.type ? i6 = new r4.ctor(h3, r4.name, r4.strings, this, t3) : 6 === r4.type && (i6 = new Z(h3, this, t3)), this._$AV.push(i6), r4 = s3[++n4];
      }
      o5 !== (r4 == null ? void 0 : r4.index) && (h3 = P.nextNode(), o5++);
    }
    return P.currentNode = l2, e4;
  }
  p(t3) {
    let i5 = 0;
    for (const s3 of this._$AV) void 0 !== s3 && (void 0 !== s3.strings ? (s3._$AI(t3, s3, i5), i5 += s3.strings.length - 2) : s3._$AI(t3[i5])), i5++;
  }
};
var k = class _k {
  get _$AU() {
    var _a, _b;
    return (_b = (_a = this._$AM) == null ? void 0 : _a._$AU) != null ? _b : this._$Cv;
  }
  constructor(t3, i5, s3, e4) {
    var _a;
    this.type = 2, this._$AH = A, this._$AN = void 0, this._$AA = t3, this._$AB = i5, this._$AM = s3, this.options = e4, this._$Cv = (_a = e4 == null ? void 0 : e4.isConnected) != null ? _a : true;
  }
  get parentNode() {
    let t3 = this._$AA.parentNode;
    const i5 = this._$AM;
    return void 0 !== i5 && 11 === (t3 == null ? void 0 : t3.nodeType) && (t3 = i5.parentNode), t3;
  }
  get startNode() {
    return this._$AA;
  }
  get endNode() {
    return this._$AB;
  }
  _$AI(t3, i5 = this) {
    t3 = M(this, t3, i5), a2(t3) ? t3 === A || null == t3 || "" === t3 ? (this._$AH !== A && this._$AR(), this._$AH = A) : t3 !== this._$AH && t3 !== E && this._(t3) : void 0 !== t3._$litType$ ? this.$(t3) : void 0 !== t3.nodeType ? this.T(t3) : d2(t3) ? this.k(t3) : this._(t3);
  }
  O(t3) {
    return this._$AA.parentNode.insertBefore(t3, this._$AB);
  }
  T(t3) {
    this._$AH !== t3 && (this._$AR(), this._$AH = this.O(t3));
  }
  _(t3) {
    this._$AH !== A && a2(this._$AH) ? this._$AA.nextSibling.data = t3 : this.T(l2.createTextNode(t3)), this._$AH = t3;
  }
  $(t3) {
    var _a;
    const { values: i5, _$litType$: s3 } = t3, e4 = "number" == typeof s3 ? this._$AC(t3) : (void 0 === s3.el && (s3.el = S2.createElement(V(s3.h, s3.h[0]), this.options)), s3);
    if (((_a = this._$AH) == null ? void 0 : _a._$AD) === e4) this._$AH.p(i5);
    else {
      const t4 = new R(e4, this), s4 = t4.u(this.options);
      t4.p(i5), this.T(s4), this._$AH = t4;
    }
  }
  _$AC(t3) {
    let i5 = C.get(t3.strings);
    return void 0 === i5 && C.set(t3.strings, i5 = new S2(t3)), i5;
  }
  k(t3) {
    u2(this._$AH) || (this._$AH = [], this._$AR());
    const i5 = this._$AH;
    let s3, e4 = 0;
    for (const h3 of t3) e4 === i5.length ? i5.push(s3 = new _k(this.O(c3()), this.O(c3()), this, this.options)) : s3 = i5[e4], s3._$AI(h3), e4++;
    e4 < i5.length && (this._$AR(s3 && s3._$AB.nextSibling, e4), i5.length = e4);
  }
  _$AR(t3 = this._$AA.nextSibling, s3) {
    var _a;
    for ((_a = this._$AP) == null ? void 0 : _a.call(this, false, true, s3); t3 !== this._$AB; ) {
      const s4 = i3(t3).nextSibling;
      i3(t3).remove(), t3 = s4;
    }
  }
  setConnected(t3) {
    var _a;
    void 0 === this._$AM && (this._$Cv = t3, (_a = this._$AP) == null ? void 0 : _a.call(this, t3));
  }
};
var H = class {
  get tagName() {
    return this.element.tagName;
  }
  get _$AU() {
    return this._$AM._$AU;
  }
  constructor(t3, i5, s3, e4, h3) {
    this.type = 1, this._$AH = A, this._$AN = void 0, this.element = t3, this.name = i5, this._$AM = e4, this.options = h3, s3.length > 2 || "" !== s3[0] || "" !== s3[1] ? (this._$AH = Array(s3.length - 1).fill(new String()), this.strings = s3) : this._$AH = A;
  }
  _$AI(t3, i5 = this, s3, e4) {
    const h3 = this.strings;
    let o5 = false;
    if (void 0 === h3) t3 = M(this, t3, i5, 0), o5 = !a2(t3) || t3 !== this._$AH && t3 !== E, o5 && (this._$AH = t3);
    else {
      const e5 = t3;
      let n4, r4;
      for (t3 = h3[0], n4 = 0; n4 < h3.length - 1; n4++) r4 = M(this, e5[s3 + n4], i5, n4), r4 === E && (r4 = this._$AH[n4]), o5 || (o5 = !a2(r4) || r4 !== this._$AH[n4]), r4 === A ? t3 = A : t3 !== A && (t3 += (r4 != null ? r4 : "") + h3[n4 + 1]), this._$AH[n4] = r4;
    }
    o5 && !e4 && this.j(t3);
  }
  j(t3) {
    t3 === A ? this.element.removeAttribute(this.name) : this.element.setAttribute(this.name, t3 != null ? t3 : "");
  }
};
var I = class extends H {
  constructor() {
    super(...arguments), this.type = 3;
  }
  j(t3) {
    this.element[this.name] = t3 === A ? void 0 : t3;
  }
};
var L = class extends H {
  constructor() {
    super(...arguments), this.type = 4;
  }
  j(t3) {
    this.element.toggleAttribute(this.name, !!t3 && t3 !== A);
  }
};
var z = class extends H {
  constructor(t3, i5, s3, e4, h3) {
    super(t3, i5, s3, e4, h3), this.type = 5;
  }
  _$AI(t3, i5 = this) {
    var _a;
    if ((t3 = (_a = M(this, t3, i5, 0)) != null ? _a : A) === E) return;
    const s3 = this._$AH, e4 = t3 === A && s3 !== A || t3.capture !== s3.capture || t3.once !== s3.once || t3.passive !== s3.passive, h3 = t3 !== A && (s3 === A || e4);
    e4 && this.element.removeEventListener(this.name, this, s3), h3 && this.element.addEventListener(this.name, this, t3), this._$AH = t3;
  }
  handleEvent(t3) {
    var _a, _b;
    "function" == typeof this._$AH ? this._$AH.call((_b = (_a = this.options) == null ? void 0 : _a.host) != null ? _b : this.element, t3) : this._$AH.handleEvent(t3);
  }
};
var Z = class {
  constructor(t3, i5, s3) {
    this.element = t3, this.type = 6, this._$AN = void 0, this._$AM = i5, this.options = s3;
  }
  get _$AU() {
    return this._$AM._$AU;
  }
  _$AI(t3) {
    M(this, t3);
  }
};
var B = void 0;
B == null ? void 0 : B(S2, k), 0;
var D = (t3, i5, s3) => {
  var _a, _b;
  const e4 = (_a = s3 == null ? void 0 : s3.renderBefore) != null ? _a : i5;
  let h3 = e4._$litPart$;
  if (void 0 === h3) {
    const t4 = (_b = s3 == null ? void 0 : s3.renderBefore) != null ? _b : null;
    e4._$litPart$ = h3 = new k(i5.insertBefore(c3(), t4), t4, void 0, s3 != null ? s3 : {});
  }
  return h3._$AI(t3), h3;
};

// node_modules/lit-element/lit-element.js
var i4 = class extends y {
  constructor() {
    super(...arguments), this.renderOptions = { host: this }, this._$Do = void 0;
  }
  createRenderRoot() {
    var _a, _b;
    const t3 = super.createRenderRoot();
    return (_b = (_a = this.renderOptions).renderBefore) != null ? _b : _a.renderBefore = t3.firstChild, t3;
  }
  update(t3) {
    const r4 = this.render();
    this.hasUpdated || (this.renderOptions.isConnected = this.isConnected), super.update(t3), this._$Do = D(r4, this.renderRoot, this.renderOptions);
  }
  connectedCallback() {
    var _a;
    super.connectedCallback(), (_a = this._$Do) == null ? void 0 : _a.setConnected(true);
  }
  disconnectedCallback() {
    var _a;
    super.disconnectedCallback(), (_a = this._$Do) == null ? void 0 : _a.setConnected(false);
  }
  render() {
    return E;
  }
};
i4._$litElement$ = true, i4["finalized"] = true, void 0;
var o4 = void 0;
o4 == null ? void 0 : o4({ LitElement: i4 });

// www/element/accepted.js
var Accepted = class {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    this.body = null;
  }
  /** Another body's report: what was said of the last one says nothing of it. @param {Report} report */
  meet(report) {
    const body = report && report.agency && `${report.agency} ${report.year}`;
    if (this.body && body && body !== this.body && (this.host.accepted || []).length > 0) this.host.accepted = [];
    this.body = body || this.body;
  }
  /** Opens and closes the box for the reason. @param {string} key */
  explain(key) {
    const { host } = this;
    return host.parts.use("host", (part) => part.explain(host, key));
  }
};
function explainView(view, { key, severity }) {
  const { words, explaining, canExplain } = view;
  if (!canExplain || severity === "info") return A;
  const isOpen = key === explaining;
  return b2`
    <p class="explain"><button part="button" type="button" class="small plain" aria-expanded=${isOpen ? "true" : "false"}
      @click=${() => view.aside.explain(key)}>${words.explain}</button></p>
    ${isOpen && view.reasons() ? view.reasons().reasonView(view, key) : A}
  `;
}
function acceptedView(view) {
  const part = view.result.findings.some(({ accepted: accepted2 }) => accepted2 !== void 0) && view.reasons();
  return part ? part.acceptedView(view) : A;
}

// www/element/places.js
var PATIENCE = 15e3;
var GoujiError = class extends Error {
  /** @param {string} kind @param {string} message @param {object} [more] */
  constructor(kind, message, more) {
    super(message);
    this.name = "GoujiError";
    this.kind = kind;
    Object.assign(this, more);
  }
};
function sameBuild(build) {
  if (build !== "db9b164a4c52") throw new GoujiError("mixed", `gouji-worker.js (${build}) ≠ gouji-check.js (${"db9b164a4c52"})`);
}
function inWorker(address, onReply, onLost) {
  return new Promise((resolve, reject) => {
    const failed = (event) => reject(new GoujiError("worker", String(event && event.message || "the worker did not start")));
    let worker;
    try {
      worker = new Worker(trusted(address));
    } catch (error) {
      failed(error);
      return;
    }
    const silence = setTimeout(() => {
      worker.terminate();
      reject(new GoujiError("silent", `${address} does not answer`));
    }, PATIENCE);
    worker.onerror = (event) => {
      clearTimeout(silence);
      failed(event);
    };
    worker.onmessage = ({ data }) => {
      clearTimeout(silence);
      try {
        sameBuild(data.build);
      } catch (error) {
        worker.terminate();
        reject(error);
        return;
      }
      worker.onmessage = (event) => onReply(event.data);
      worker.onerror = (event) => onLost(String(event.message));
      resolve({ ask: (request) => worker.postMessage(request), close: () => worker.terminate() });
    };
  });
}
async function inPage(address, onReply) {
  const core = (await scriptAt(address)).coreWith(scriptAt);
  return { ask: async (request) => onReply(await core.answer(request, onReply)), close: () => {
  }, inPage: true };
}
function scriptAt(address) {
  return new Promise((resolve, reject) => {
    const tag = (
      /** @type {any} */
      document.createElement("script")
    );
    const lost = () => {
      tag.remove();
      reject(new GoujiError("script", `not loaded: ${address}`));
    };
    const silence = setTimeout(lost, PATIENCE);
    tag.onload = () => {
      clearTimeout(silence);
      tag.remove();
      try {
        sameBuild(tag.gouji && tag.gouji.build);
      } catch (error) {
        reject(error);
        return;
      }
      resolve(tag.gouji);
    };
    tag.onerror = () => {
      clearTimeout(silence);
      lost();
    };
    tag.src = trusted(address);
    document.head.append(tag);
  });
}
var trusted = (address) => policy ? policy.createScriptURL(address) : address;

// www/element/checking.js
var unstopped = { ask: (engine, call, ...args) => engine.call(call, ...args) };
var Run = class {
  /** @param {import("./session.js").Session} session @param {import("./intake.js").Intake} intake */
  constructor(session, intake2) {
    this.session = session;
    this.intake = intake2;
    this.isStopped = false;
    this.engine = null;
    this.jobs = [];
  }
  /** @template {string} Name @param {import("./engine.js").Engine} engine @param {Name} call @param {...unknown} args @returns {Promise<Answer<Name>>} */
  async ask(engine, call, ...args) {
    if (this.isStopped) throw stopped();
    this.engine = engine;
    const job = engine.begin(call, args);
    job.onLoading = () => this.session.set({ isLoading: true });
    this.jobs.push(job);
    return job.answer;
  }
  stop() {
    this.isStopped = true;
    while (this.jobs.length > 0) this.engine.drop(this.jobs.pop(), stopped());
  }
};
var stopped = () => new GoujiError("stopped", "stopped by a person");
var Checking = class {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    this.runs = /* @__PURE__ */ new Set();
    this.stopped = null;
  }
  /** @param {import("./intake.js").Intake} [intake] */
  begin(intake2 = null) {
    const run = new Run(this.host.session, intake2);
    this.stopped = null;
    this.runs.add(run);
    return run;
  }
  /** @param {Run} run */
  end(run) {
    this.runs.delete(run);
    this.host.requestUpdate();
  }
  stop() {
    const { host, runs } = this;
    const begin = host.session.busy && host.edits.leave();
    if (begin) host.session.stop();
    for (const run of runs) {
      this.stopped = run.intake;
      run.stop();
    }
    if (begin) begin();
  }
  /** Where something is shown meanwhile the button waits a moment, or it would come and go with every key. */
  view() {
    const { host, runs } = this;
    if (!(host.session.busy || host.edits.isBehind) || runs.size === 0) return A;
    return b2`<p class="stop ${host.session.calm || host.edits.isBehind ? "late" : ""}"><button type="button" class="small" part="button" @click=${() => this.stop()}>${host.words.stop}</button></p>`;
  }
};

// www/form/cells.js
var cellKey = ({ table, row, column }) => `${table}.${row}.${column}`;
var tableIn = (form, id) => form.tables.find((table) => table.id === id);
function columnsOf(table, id) {
  const row = table.rows.find((one) => one.id === id);
  return row && row.columns || table.columns.map((column) => column.id);
}
var isBlank = ({ tables: tables2 }) => !/:\[(null,)*[^n\]]/.test(JSON.stringify(tables2));
function valueAt(report, table, { row, column }) {
  const values = (report.tables[table.id] || {})[row];
  return values && values[columnsOf(table, row).indexOf(column)];
}

// www/form/layout.js
function layoutOf(table, rows) {
  const fitted = asPrinted(table, rows || {});
  const wide = widthOf(table);
  const free = Array(wide).fill(0);
  const lines = fitted.map((cells, y3) => lineOf(cells.flatMap((cell) => partsOf(table, cell, scopesIn(cells))), y3, free));
  return { wide, high: lines.length, lines, cells: lines.flat() };
}
function lineOf(parts, y3, free) {
  let x2 = 0;
  const line = parts.map((part) => {
    while (free[x2] > y3) x2 += 1;
    const cell = { ...part, x: x2, y: y3 };
    x2 += cell.wide;
    free.fill(y3 + cell.high, cell.x, x2);
    return cell;
  });
  const last2 = line[line.length - 1];
  if (last2 && last2.row) for (; x2 < free.length && free[x2] <= y3; x2 += 1) last2.wide += 1;
  return line;
}
function partsOf(table, cell, scopeOf) {
  const { row, text, columns: wide = 1, rows: high = 1 } = cell;
  const size = { x: 0, y: 0, wide, high };
  return row ? columnsOf(table, row).map((column) => ({ ...size, row, column })) : [{ ...size, text, scope: scopeOf(cell) }];
}
function scopesIn(line) {
  const besideData = line.some(({ row }) => row);
  return ({ rows = 1, columns = 1 }) => besideData ? rows > 1 ? "rowgroup" : "row" : columns > 1 ? "colgroup" : "col";
}
var widthOf = (table) => spanOf(table, table.layout[0]);
var spanOf = (table, line) => line.reduce((sum, { row, columns = 1 }) => sum + columns * (row ? columnsOf(table, row).length : 1), 0);
function asPrinted(table, rows) {
  const shown = new Set(table.layout.flat().map(({ row }) => row));
  const whole = table.rows.filter(({ id }) => rows[id] && !shown.has(id));
  return whole.reduce((layout, row) => joined(table, layout, row, rows), table.layout);
}
function joined(table, layout, { id, label }, rows) {
  const isPart = (line) => (rowIn(line) || "").startsWith(`${id}.`);
  const from = layout.findIndex(isPart);
  const count = layout.filter(isPart).length;
  const withLabel = (columns) => [{ text: label, columns: Math.max(1, columns) }, { row: id }];
  if (from < 0 || layout.some((line) => isPart(line) && rows[rowIn(line)])) {
    return [...layout, withLabel(widthOf(table) - columnsOf(table, id).length)];
  }
  return layout.flatMap((cells, at) => {
    if (at === from) return [withLabel(spanOf(table, cells.filter(({ row }) => !row)))];
    if (isPart(cells)) return [];
    const covers = (cell) => at < from && at + (cell.rows || 1) > from;
    return [cells.map((cell) => covers(cell) ? { ...cell, rows: cell.rows - count + 1 } : cell)];
  });
}
var rowIn = (line) => (line.find((cell) => cell.row) || {}).row;

// www/element/tables.js
var WORST_FIRST = ["error", "warning", "info"];
function tablesView(view, action = A) {
  const marks = marksOf(view.result, view.current);
  return b2`
    <div class="headed"><h3>${view.words.tables}</h3>${action}</div>
    ${view.form.tables.map((table) => tableView(view, table, marks))}
  `;
}
function marksOf({ findings: findings2, repairs }, current) {
  const marks = /* @__PURE__ */ new Map();
  const rank = (finding) => finding.key === current ? -1 : WORST_FIRST.indexOf(finding.severity);
  const standing = findings2.filter(({ accepted: accepted2 }) => accepted2 === void 0).sort((a3, b3) => rank(a3) - rank(b3));
  const crossed = crossingsOf(standing);
  for (const finding of standing) {
    for (const cell of finding.cells) {
      const part = "left" in finding ? partOf(cell, repairs, crossed) : "";
      const mark = { severity: finding.severity, finding: finding.key, current: finding.key === current, part };
      if (!marks.has(cellKey(cell))) marks.set(cellKey(cell), mark);
    }
  }
  return marks;
}
function crossingsOf(findings2) {
  const offs = /* @__PURE__ */ new Map();
  for (const { cells, left, right } of findings2) {
    if (left !== void 0) for (const cell of cells) offs.set(cellKey(cell), [...offs.get(cellKey(cell)) || [], Math.round((left - right) * 1e6)]);
  }
  const crossed = [...offs.keys()].filter((key) => offs.get(key).length > 1);
  const alike = crossed.filter((key) => new Set(offs.get(key)).size < offs.get(key).length);
  return new Set(alike.length ? alike : crossed);
}
function partOf(cell, repairs, crossed) {
  const ways2 = repairs.filter(({ table }) => table === cell.table);
  const changes = ({ changes: all }) => all.some((change) => cellKey(change.cell) === cellKey(cell));
  if (ways2.length === 0) return crossed.has(cellKey(cell)) ? "cross" : "beside";
  if (!ways2.some(changes)) return "beside";
  return ways2.every(changes) ? "suspect" : "possible";
}
function tableView(view, table, marks) {
  const rows = view.report.tables[table.id];
  const caption = `${table.name} ${table.title}`;
  if (!rows) return b2`<p class="caption">${caption}</p><p class="quiet">${view.words.notFound}</p>`;
  const { lines } = layoutOf(table, rows);
  return b2`
    <p class="caption" id="caption-${table.id}">${caption}</p>
    <div class="scroll" role="group" tabindex="0" aria-labelledby="caption-${table.id}">
      <table part="table" class=${table.id} aria-labelledby="caption-${table.id}">
        <tbody>${lines.map((line) => b2`<tr>${line.map((cell) => cell.row ? figureView(view, table, cell, marks) : labelView(cell))}</tr>`)}</tbody>
      </table>
    </div>
  `;
}
function labelView({ text, wide, high, scope }) {
  return b2`<th scope=${scope} class=${scope === "rowgroup" ? "spine" : ""} rowspan=${high} colspan=${wide}>${text}</th>`;
}
function figureView(view, table, { row, column, wide }, marks) {
  const key = cellKey({ table: table.id, row, column });
  const value = valueAt(view.report, table, { row, column });
  const edited = view.edits.some((change) => cellKey(change.cell) === key);
  return b2`<td part="cell" class="${classOf(marks.get(key))}${edited ? " edited" : ""}" colspan=${wide}
    >${value === void 0 ? b2`<span class="quiet">${view.words.notPrinted}</span>` : valueView(view, value, key, marks.get(key))}</td>`;
}
var classOf = (mark) => mark ? `marked ${mark.severity}${mark.current ? " current" : ""}${mark.part ? ` ${mark.part}` : ""}` : "";
function valueView({ words, onCell }, value, key, mark) {
  const text = value === null || value === void 0 ? "" : String(value);
  if (!mark) return text;
  return b2`
    <button type="button" class="cell" data-cell=${key} @click=${() => onCell(mark.finding)}
      ><span>${text || " "}</span><span class="hidden">${words.marked(words.parts[mark.part] || words.severity[mark.severity])}</span></button>
  `;
}

// www/element/editing.js
var draftKey = () => `gouji-draft:${location.pathname}`;
var Editing = class {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    this.desk = null;
    this.notice = "";
    host.addController(this);
  }
  hostConnected() {
    try {
      if (!this.desk && localStorage.getItem(draftKey())) this.open("offer");
    } catch {
    }
  }
  /** @param {string} what of the desk is to be opened: `offer`, `blank` or `grid` */
  async open(what) {
    const { host } = this;
    try {
      const { Desk } = await host.parts.load("edit");
      this.desk = this.desk || new Desk(host);
      await this.desk.open(what);
      this.notice = "";
    } catch (error) {
      this.notice = host.fault(error);
    }
    host.requestUpdate();
  }
  /** Are the tables being corrected? */
  get isOpen() {
    return this.desk && this.desk.isOpen;
  }
  top() {
    return b2`${this.notice ? b2`<p class="unused" role="alert">${this.notice}</p>` : A}${this.desk ? this.desk.top() : A}`;
  }
  /** @param {import("./tables.js").View} view */
  tables(view) {
    if (this.isOpen) return this.desk.tables(view);
    return tablesView(view, b2`<button type="button" class="small" part="button" @click=${() => this.open("grid")}>${view.words.editHere}</button>`);
  }
};

// www/element/edits.js
var SHOWN = 100;
var Edits = class {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    this.running = null;
    this.wanted = 0;
    this.wake = () => {
    };
    this.isSearching = false;
    this.isBehind = false;
    this.clock = 0;
    this.onLeave = this.onSaved = () => {
    };
    this.clear();
  }
  /**
   * Another report comes. Where it is the same field's, a little later, what was changed is changed in it too.
   * @param {boolean} [isSame] @returns {() => void} begins with it
   */
  leave(isSame) {
    const { past, report } = this;
    const part = isSame && past.length > 0 && this.host.parts.get("edit");
    if (!part) this.onLeave();
    return () => {
      this.clear();
      if (part) part.carry(this, past, report);
    };
  }
  /** Begins anew with the host's result. */
  clear() {
    this.source = this.host.result;
    this.report = this.host.report;
    this.past = [];
    this.ahead = [];
    this.draft = [];
    this.caughtUp();
    this.isSearching = false;
    this.wake();
  }
  /** What differs from the source, each cell once. @returns {Change[]} */
  get list() {
    const last2 = {};
    for (const { changes } of this.past) for (const change of changes) last2[cellKey(change.cell)] = change;
    return Object.values(last2).map((change) => ({ ...change, from: this.valueIn(this.source.report, change.cell), to: this.valueIn(this.report, change.cell) })).filter(({ from, to }) => from !== to);
  }
  /** Was the form empty at first? */
  get isBegun() {
    const { taken: taken2 } = this.host.session;
    return taken2 && taken2.report && isBlank(this.source.report);
  }
  /** The same as it is told: of a form begun empty there is no file to differ from. @returns {Change[]} */
  get told() {
    return this.isBegun ? [] : this.list;
  }
  /** Is nothing wrong in the copy, while the source is as it was? */
  get isAhead() {
    return this.told.length > 0 && this.host.result.verdict !== "fail";
  }
  /** A row that is not printed holds nothing. @param {Report} report @param {Change["cell"]} cell */
  valueIn({ tables: tables2 }, { table, row, column }) {
    const values = (tables2[table] || {})[row];
    return values ? values[columnsOf(this.host.session.form.tables.find(({ id }) => id === table), row).indexOf(column)] : null;
  }
  /** Takes a proposal; a listener of `gouji-apply` can say no. @param {Change[]} changes @returns {any} */
  apply(changes) {
    return this.host.tell("gouji-apply", { changes, report: this.host.report }, true) && this.write(changes);
  }
  /** Writes into the copy, as one step. @param {Change[]} changes */
  write(changes) {
    return this.step(changed(this.report, this.host.session.form, changes), changes);
  }
  /** @param {Report} report @param {Change[]} changes */
  step(report, changes) {
    this.past.push({ report: this.report, changes });
    this.ahead = [];
    return this.move(report);
  }
  undo() {
    return this.swap(this.past, this.ahead);
  }
  /** @param {Step[]} from @param {Step[]} to */
  swap(from, to) {
    const step = from.pop();
    if (!step) return;
    to.push({ ...step, report: this.report });
    return this.move(step.report);
  }
  /** @param {Report} report */
  move(report) {
    this.report = report;
    this.draft = [];
    return this.check();
  }
  /** A setting changed: source and copy are checked anew, and the steps stay. @returns {boolean} are there any? */
  again() {
    if (this.past.length === 0) return false;
    this.settle("again");
    return true;
  }
  /** The newest state is checked; while one is, the next waits, and what came between is left out. */
  check() {
    const { host } = this;
    this.wanted = host.session.supersede();
    this.wake();
    this.clock = this.clock || setTimeout(() => {
      this.isBehind = true;
      host.requestUpdate();
    }, SHOWN);
    host.requestUpdate();
    return this.running = this.running || this.settle();
  }
  /** What checks the copy comes with the first change. @param {"settle" | "again"} [what] */
  async settle(what = "settle") {
    try {
      await (await this.host.parts.load("edit"))[what](this);
    } catch (error) {
      this.running = null;
      this.fail(error);
    }
  }
  /** Is what is shown of figures that are no more? */
  get isOld() {
    return this.clock !== 0;
  }
  /** What was typed stays in hand. @param {any} error */
  fail(error) {
    const { host } = this;
    this.caughtUp();
    if (error.kind === "stopped") host.session.fail(error, host.result);
    else host.fail(error, host.result);
  }
  caughtUp() {
    clearTimeout(this.clock);
    this.clock = 0;
    this.isBehind = false;
  }
};
function changed(report, form, changes) {
  const copy = JSON.parse(JSON.stringify(report));
  for (const { cell, to } of changes) {
    const table = form.tables.find(({ id }) => id === cell.table);
    copy.tables[cell.table][cell.row][columnsOf(table, cell.row).indexOf(cell.column)] = to;
  }
  return copy;
}

// www/element/files.js
var moved = /* @__PURE__ */ new Map();
function addressOf(folder, name) {
  const { href, protocol } = new URL(name, folder);
  return moved.get(href) || (protocol === "file:" ? href : `${href}?v=${"db9b164a4c52"}`);
}

// www/element/engine.js
var engines = /* @__PURE__ */ new Map();
function engineAt(folder) {
  const found = engines.get(folder) || new Engine(filesIn(folder));
  engines.set(folder, found);
  return found;
}
function filesIn(folder) {
  const inline = addressOf(folder, "gouji-worker.inline.js");
  const fallback = addressOf(folder, "gouji-fallback.js");
  if (folder.startsWith("file:")) return { inline, fallback, worker: false };
  const files = moved.size ? ["gouji_bg.wasm", "gouji-worker-all.js", "gouji-all_bg.wasm"].map((name) => `#${addressOf(folder, name)}`).join("") : "";
  return { plain: addressOf(folder, "gouji-worker.js") + files, inline, fallback, worker: true };
}
var TRIES = 2;
var LOADING = 6e4;
var FIRST = 0;
var Engine = class _Engine {
  /** @param {Files} files */
  constructor(files) {
    this.files = files;
    this.last = 0;
    this.warmed = false;
    this.waiting = /* @__PURE__ */ new Map();
    this.place = null;
    this.here = null;
    this.isClosed = false;
    this.timed = void 0;
    this.clock = 0;
  }
  /** One more of the same files, in a place of its own. */
  another() {
    return new _Engine(this.files);
  }
  /** Gives its place up; what it was asked comes to nothing. */
  close() {
    this.isClosed = true;
    this.leave();
  }
  /** @returns {Job[]} what was asked there */
  leave() {
    if (this.place) this.place.then((place) => place.close(), () => {
    });
    this.place = this.here = null;
    const jobs = [...this.waiting.values()];
    this.waiting.clear();
    this.time();
    return jobs;
  }
  /** The place answers no more: what it was asked fails, and the next call opens another. @param {Error} error */
  lose(error) {
    for (const { reject } of this.leave()) reject(error);
  }
  /** Opens its place ahead of a call that will come; what that fails of the call will tell. */
  prepare() {
    if (this.place || this.isClosed) return;
    const opening = this.place = this.open();
    opening.catch(() => {
      if (this.place === opening) this.place = null;
    });
  }
  /** Loads ahead of the first call; a failure shows when something is asked. */
  warm() {
    if (!this.warmed) this.prepare();
    this.warmed = true;
  }
  /**
   * @template {string} Name
   * @param {Name} call @param {...unknown} args
   * @returns {Promise<Answer<Name>>} what the core returns; rejects with a TypeError (misuse) or a GoujiError
   */
  call(call, ...args) {
    return this.begin(call, args).answer;
  }
  /** @param {string} call @param {unknown[]} args @returns {Job} */
  begin(call, args) {
    const job = jobOf(call, args);
    this.hand(job).catch(job.reject);
    return job;
  }
  /** Nobody wants the answer any more; a place that is at it is ended, as it may never be done. @param {Job} job @param {Error} error */
  drop(job, error) {
    job.isOver = true;
    job.reject(error);
    if ([...this.waiting.values()][0] === job) this.handAll(this.leave());
  }
  /** @param {Job[]} jobs */
  handAll(jobs) {
    for (const job of jobs) if (!job.isOver) this.hand(job);
  }
  /** @param {Job} job */
  async hand(job) {
    if (this.isClosed) return;
    const opening = this.place = this.place || this.open();
    let place;
    try {
      place = await opening;
    } catch (error) {
      if (this.place === opening) this.place = null;
      job.reject(error);
      return;
    }
    if (this.place !== opening) this.handAll([job]);
    else if (!job.isOver) this.ask(place, job);
  }
  /** @param {import("./places.js").Place} place @param {Job} job */
  ask(place, job) {
    const { call, args } = job;
    this.last += 1;
    this.waiting.set(this.last, job);
    try {
      place.ask({ id: this.last, call, args });
    } catch (error) {
      this.waiting.delete(this.last);
      throw error;
    }
    this.time();
  }
  /** @param {import("../worker/core.js").Reply} reply */
  answered(reply) {
    const job = this.waiting.get(reply.id);
    if (reply.loading) {
      this.timed = void 0;
      this.time(LOADING);
      if (job) job.onLoading();
      return;
    }
    this.waiting.delete(reply.id);
    this.time();
    if (job) settle(job, reply);
  }
  /** Starts the clock for the call that has waited longest. */
  time(patience = PATIENCE) {
    const [first] = this.waiting.keys();
    if (first === this.timed) return;
    clearTimeout(this.clock);
    this.timed = first;
    if (first !== void 0) this.clock = setTimeout(() => this.silent(), patience);
  }
  /** The place is ended. What it was asked is asked again in another; what has cost two places is given up. */
  silent() {
    const [first] = this.waiting.values();
    const jobs = this.leave();
    first.tries += 1;
    if (first.tries === TRIES) this.drop(first, new GoujiError("late", `no answer to ${first.call}`));
    this.handAll(jobs);
  }
  /** Tries the places in turn until the core runs in one. */
  async open() {
    let step = { file: this.files.plain ? "plain" : "inline", worker: this.files.worker };
    let cause;
    let hasBeenSilent = false;
    for (; ; ) {
      try {
        return await this.openAt(step);
      } catch (error) {
        const isFirst = error.kind === "silent" && !hasBeenSilent;
        hasBeenSilent = hasBeenSilent || isFirst;
        const next = isFirst ? step : this.afterFailure(
          step,
          /** @type {GoujiError} */
          error
        );
        if (!next) throw cause || error;
        if (next.file === "fallback") cause = cause || error;
        step = next;
      }
    }
  }
  /** @param {Step} step */
  async openAt(step) {
    const address = (
      /** @type {string} */
      this.files[step.file]
    );
    const first = jobOf("version", [this.files.all]);
    const lost = (message) => {
      first.reject(new GoujiError("worker", message));
      if (this.here) this.lose(new GoujiError("trap", message));
    };
    const place = await (step.worker ? inWorker : inPage)(address, (reply) => reply.id === FIRST ? settle(first, reply) : this.answered(reply), lost);
    const clock = setTimeout(() => first.reject(new GoujiError("silent", `${address} does not start`)), PATIENCE);
    try {
      place.ask({ id: FIRST, call: first.call, args: first.args });
      await first.answer;
      return this.here = place;
    } catch (error) {
      place.close();
      throw error;
    } finally {
      clearTimeout(clock);
    }
  }
  /**
   * Where to go on: with the bytes inside where a file does not come, without a worker where none starts or its policy forbids wasm,
   * without wasm where the page's forbids it too. Every step happens once; files of two builds are never tried together.
   * @param {Step} step @param {GoujiError} error @returns {Step | null}
   */
  afterFailure({ file, worker }, { kind }) {
    if (file === "plain" && ["load", "script"].includes(kind)) return { file: "inline", worker: this.files.worker };
    const forbidden = ["policy", "compile"].includes(kind);
    if (worker && (forbidden || kind === "worker")) return { file, worker: false };
    return forbidden && file !== "fallback" && this.files.fallback ? { file: "fallback", worker: this.files.worker } : null;
  }
};
function jobOf(call, args) {
  const job = (
    /** @type {any} */
    { call, args, tries: 0, isOver: false, onLoading: () => {
    } }
  );
  job.answer = new Promise((resolve, reject) => Object.assign(job, { resolve, reject }));
  return job;
}
function settle(job, { value, failure }) {
  if (failure) job.reject(asError(failure));
  else job.resolve(value);
}
function asError({ kind, name, message, reasons }) {
  if (kind === "misuse") return Object.assign(new TypeError(message), { kind, reasons });
  return new GoujiError(kind, `${name}: ${message}`, reasons ? { reasons } : void 0);
}

// www/element/labels.js
function placeOf(form, cell) {
  const table = form && form.tables.find(({ id }) => id === cell.table);
  if (!table) return `${cell.table}.${cell.row}.${cell.column}`;
  return `${table.name} ${nameIn(table.rows, cell.row)} / ${nameIn(table.columns, cell.column)}`;
}
var cellOf = (form, cell) => placeOf(form, cell).replace(/^\S+ /, "").replace(/ \/ (?=[^/]*$)/, " · ");
function nameIn(list, id) {
  const { group, label } = list.find((item) => item.id === id) || { label: id };
  return group ? `${group} ${label}` : label;
}

// www/element/excerpt.js
var LINES = 6;
var MOST = 12;
function excerptView({ words, form, report }, findings2) {
  const [suspect] = findings2[0].cells;
  const table = suspect && form && tableIn(form, suspect.table);
  if (!table || !report.tables[table.id]) return A;
  const cells = findings2.flatMap((one) => one.cells).filter((cell) => cell.table === table.id);
  const involved = new Set(cells.map(cellKey));
  const columns = columnsIn(table, cells);
  const rows = table.rows.map(({ id }) => id).filter((id) => cells.some(({ row }) => row === id) && report.tables[table.id][id]);
  const shown = rowsOf(rows, (row) => weight(report, table, row, suspect, findings2, cells));
  const classOf3 = (key, column) => `${key === cellKey(suspect) ? "hit" : involved.has(key) ? "in" : "off"} ${sideOf2(column)}`;
  const sideOf2 = (column) => column === suspect.column || columns.indexOf(column) === columns.length - 1 ? "" : "aside";
  return b2`
    <div class="excerpt"><table aria-label=${words.excerpt}>
      <thead><tr><td></td>${columns.map((id) => b2`<th class=${sideOf2(id)} scope="col">${nameIn(table.columns, id)}</th>`)}</tr></thead>
      <tbody>${shown.map((row) => b2`<tr><th scope="row" title=${nameIn(table.rows, row)}><span>${nameIn(table.rows, row)}</span></th>${columns.map((column) => {
    const value = valueAt(report, table, { row, column });
    return b2`<td class=${classOf3(cellKey({ table: table.id, row, column }), column)}>${value}</td>`;
  })}</tr>`)}</tbody>
    </table>
    ${shown.length < rows.length ? b2`<p class="quiet">${words.restRows(rows.length - shown.length)}</p>` : A}</div>
  `;
}
function columnsIn(table, cells) {
  const own = table.columns.map(({ id }) => id).filter((id) => cells.some(({ column }) => column === id));
  return own.length > 1 || cells.some(({ row }) => row !== cells[0].row) ? own : columnsOf(table, cells[0].row);
}
function rowsOf(rows, weigh) {
  if (rows.length <= LINES) return rows;
  const kept = rows.filter(weigh).sort((a3, b3) => weigh(b3) - weigh(a3)).slice(0, MOST);
  return rows.filter((row) => kept.includes(row));
}
function weight(report, table, row, suspect, findings2, cells) {
  if (row === suspect.row) return 3;
  if (findings2.some(({ cells: all }) => all.length > 0 && all[all.length - 1].row === row)) return 2;
  return cells.some((cell) => cell.row === row && valueAt(report, table, cell)) ? 1 : 0;
}
var BROKEN = { "=": "≠", "<=": ">", ">=": "<" };
function sumOf({ words, form, report }, finding) {
  const rule = form && form.rules.find(({ id }) => id === finding.rule);
  const table = rule && tableIn(form, rule.table);
  const [from, sign, to] = (rule && rule.formula || "").split(/ (=|<=|>=) /);
  if (!table || !to || finding.left === void 0 || !finding.cells[0]) return "";
  const [at] = finding.cells;
  const isRow = rule.each === "row";
  const side = (formula, total) => sideOf(formula, total, isRow ? table.columns : table.rows, (id) => valueAt(report, table, isRow ? { row: at.row, column: id } : { row: id, column: at.column }));
  return words.line(isRow ? nameIn(table.rows, at.row) : nameIn(table.columns, at.column), isRow) + `${side(from, finding.left)} ${BROKEN[sign]} ${side(to, finding.right)}`;
}
function sideOf(formula, total, list, valueOf) {
  const ids = formula.split(/ (?=[+-] )/).flatMap((term) => {
    const name = term.replace(/^[+-] /, "");
    const isOf = (id) => id === name || name.endsWith(".*") && `${id}.`.startsWith(name.slice(0, -1));
    return list.filter(({ id }) => isOf(id)).map(({ id }) => ({ id, sign: term.startsWith("-") ? -1 : 1 }));
  });
  if (ids.length === 1) return `${nameIn(list, ids[0].id)} ${total}`;
  const figures = ids.map(({ id, sign }) => sign * Number(valueOf(id) || 0)).filter(Boolean);
  const sum = figures.reduce((all, one) => all + one, 0);
  if (figures.length < 2 || Math.abs(sum - total) > 1e-6) return String(total);
  return `${figures.map((one, i5) => one < 0 ? `−${-one}` : `${i5 ? "+" : ""}${one}`).join("")} = ${total}`;
}

// www/element/groups.js
function countsOf(findings2) {
  const counts = { error: 0, warning: 0, info: 0, accepted: 0 };
  for (const { accepted: accepted2, severity } of findings2) counts[accepted2 === void 0 ? severity : "accepted"] += 1;
  return counts;
}
function grouped(findings2) {
  const roots = new Set(findings2.map((finding) => finding.key));
  const isMember = (finding) => finding.group && finding.group !== finding.key && roots.has(finding.group);
  return findings2.filter((finding) => !isMember(finding)).map((root) => ({ root, members: findings2.filter((other) => isMember(other) && other.group === root.key) }));
}
var WORST_FIRST2 = ["error", "warning", "info"];
function ranked(groups) {
  const rank = ({ root }) => WORST_FIRST2.indexOf(root.severity);
  return [...groups].sort((a3, b3) => rank(a3) - rank(b3) || b3.members.length - a3.members.length);
}
var whysOf = ({ skipped }) => [...new Set(skipped.map(({ why }) => why))].map((why) => ({ why, n: skipped.filter((one) => one.why === why).length }));

// www/worker/unread.js
var RULES = ["D-TABLES", "T-GLUE"];
var isUnread = ({ rule, severity }) => severity === "error" && RULES.includes(rule);
var isPending = ({ key }) => key === "c1458bcef306b4a2";
var isEmptyHanded = ({ why }) => /^没有(提供|可核对)|could check$|not given$/.test(why);
var errorsIn = (findings2) => findings2.filter(({ severity, accepted: accepted2 }) => severity === "error" && accepted2 === void 0);
var isUnreadAlone = (errors) => errors.length > 0 && errors.every(isUnread);

// www/element/ways.js
var LISTED = 32;
var tablesOf = ({ repairs }) => [...new Set(repairs.map(({ table }) => table))];
function waysOf({ repairs, more }, table) {
  const ways2 = repairs.filter((one) => one.table === table);
  return { ways: ways2, count: more && ways2.length >= LISTED ? Infinity : ways2.length };
}
function onlyWay(result, table) {
  const { ways: ways2, count } = waysOf(result, table);
  return count === 1 ? ways2[0] : null;
}

// www/element/causes.js
function causesOf(result) {
  const groups = grouped(result.findings.filter(({ accepted: accepted2 }) => accepted2 === void 0));
  const explained = /* @__PURE__ */ new Set();
  const suspects = tablesOf(result).flatMap((table) => {
    const { ways: ways2, count } = waysOf(result, table);
    const changed2 = new Set(ways2.flatMap(({ changes }) => changes.map(({ cell }) => cellKey(cell))));
    const touched = groups.filter(({ root, members }) => [root, ...members].some((one) => isSum(one) && one.cells.some((cell) => changed2.has(cellKey(cell)))));
    touched.forEach((group) => explained.add(group));
    const broken = touched.reduce((sum, { root, members }) => sum + [root, ...members].filter(isSum).length, 0);
    const way = onlyWay(result, table);
    return touched.length ? [{ table, ways: ways2, count, changes: way && way.changes, sure: Boolean(way && way.only), broken }] : [];
  });
  const causes = { suspects, sums: /* @__PURE__ */ new Map(), unread: 0, errors: 0, warning: 0, info: 0, explained: result.findings.filter(({ accepted: accepted2 }) => accepted2 !== void 0) };
  for (const group of groups) if (!explained.has(group)) enter(causes, group.root);
  return causes;
}
var isSum = (finding) => finding.severity === "error" && finding.left !== void 0 && finding.cells.length > 0;
function enter(causes, root) {
  if (isSum(root)) {
    const [{ table }] = root.cells;
    causes.sums.set(table, [...causes.sums.get(table) || [], root]);
  } else if (isUnread(root)) causes.unread += 1;
  else if (root.severity === "error") causes.errors += 1;
  else causes[root.severity] += 1;
}

// www/element/findings.js
var GLYPH = { error: "✕", warning: "!", info: "i" };
var TOGETHER = ["swapped", "moved", "shifted"];
function findingsView(view) {
  const { words, result } = view;
  const standing = result.findings.filter(({ accepted: accepted2 }) => accepted2 === void 0);
  if (result.verdict === "unreadable" || result.findings.length === 0) return A;
  return b2`
    <h3>${words.findings}</h3>
    <ol part="findings" class="findings">
      ${ranked(grouped(standing)).map(({ root, members }) => causeView(view, root, members))}
    </ol>
    ${acceptedView(view)}
  `;
}
function causeView(view, root, members) {
  const { words, form } = view;
  const change = changeFor(view.result, root);
  const [{ at } = (
    /** @type {any} */
    {}
  )] = root.cells;
  return b2`
    <li part="finding" class=${classOf2(view, root)}>
      <p class="place">${badgeView(words, root)} <b>${change ? placeOf(form, root.cells[0]) : tableOf(form, root)}</b>${at && at.page ? b2` <span class="quiet">${words.onPage(at.page)}</span>` : A}</p>
      ${change ? shouldView(view, change) : A}
      ${root.severity === "info" ? A : excerptView(view, [root, ...members])}
      ${bodyView(view, root)}
      ${members.length > 0 ? b2`<p class="follows">${words.follows(members.length)}</p>
            <ol class="members">${members.map((member) => b2`<li part="finding" class=${classOf2(view, member)}>${bodyView(view, member)}</li>`)}</ol>` : A}
    </li>
  `;
}
var tableOf = (form, finding) => isSum(finding) ? tableIn(form, finding.cells[0].table).name : "";
var lookOf = (finding) => isUnread(finding) ? "warning" : finding.severity;
var classOf2 = ({ current }, finding) => `finding ${lookOf(finding)} ${finding.key === current ? "current" : ""}`;
function badgeView(words, finding) {
  const look = lookOf(finding);
  return b2`<span class="badge ${look}"><span aria-hidden="true">${GLYPH[look]}</span> ${words.severity[isUnread(finding) ? "unread" : look]}</span>`;
}
function changeFor(result, { cells: [suspect], left }) {
  const way = suspect && left !== void 0 && onlyWay(result, suspect.table);
  const change = way && way.changes.find(({ cell }) => cellKey(cell) === cellKey(suspect));
  return change ? { ...change, only: way.only, alone: way.changes.length === 1 } : null;
}
function shouldView({ words, onApply }, change) {
  const { reason, only, alone } = change;
  return b2`<p class="should">${words.isAndShould(change, only)} <span class="quiet">${words.reasons[reason]}</span>
    ${alone || TOGETHER.includes(reason) ? A : b2`<button type="button" class="small" part="button" @click=${() => onApply([change])}>${words.applyTo([change])}</button>`}</p>`;
}
function bodyView(view, finding) {
  const { words, ofField, onFinding } = view;
  const { cells, quote, key, message } = finding;
  const sum = sumOf(view, finding);
  const leads = cells.length > 0 || ofField && quote;
  return b2`
    ${leads ? b2`<button type="button" class="sentence" data-finding=${key} title=${words.goTo} @click=${() => onFinding(finding)}>${sum || message}</button>` : b2`<span class="sentence">${message}</span>`}
    ${quote ? b2`<blockquote>${quote.text}</blockquote>` : A}
    <details class="basis"><summary>${words.basis}</summary>
      ${sum ? b2`<p class="whole">${message}</p>` : A}
      ${ruleView(view, finding)}</details>${explainView(view, finding)}
  `;
}
function ruleView({ form, reference }, { rule: id }) {
  const rule = form && form.rules.find((one) => one.id === id);
  const name = reference ? b2`<a class="rule" href=${`${reference}#${id}`} target="_blank" rel="noopener">${id}</a>` : b2`<span class="rule">${id}</span>`;
  return b2`<p>${name}${rule ? b2` ${rule.title}<br />${rule.basis}` : A}</p>`;
}

// www/element/intake.js
var ACCEPTED = ".docx,.doc,.wps,.xlsx,.xls,.et,.pdf,.ofd,.rtf,.odt,.ods,.csv,.html,.htm,.mht,.txt";
function taken(data, pasted) {
  const markup = data.getData("text/html");
  const text = data.getData("text/plain");
  const isTable = /<table[\s>]/i.test(markup);
  const isPicture = [...data.files].every(({ type }) => type.startsWith("image/"));
  if (data.files.length > 0 && !(isPicture && (isTable || text))) return chosen(data.files, data.items);
  if (isTable || markup && !text) return { source: markup, name: pasted, medium: "html" };
  return text ? { source: text, name: pasted, medium: "text" } : null;
}
function chosen(files, items) {
  const entries = Array.from(items || [], (item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
  const several = entries.some((entry) => entry.isDirectory) ? entries : files.length > 1 ? [...files] : null;
  return { source: files[0], name: files[0].name, several };
}
var Hand = class {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    this.over = "";
    this.isPasting = false;
    this.isOpen = false;
    this.onOver = (event) => {
      event.preventDefault();
      this.moves(isForLast(event) ? "last" : "report");
      host.warm();
    };
    this.onLeave = (event) => {
      if (!event.relatedTarget || !event.currentTarget.contains(event.relatedTarget)) this.moves("");
    };
    this.onDrop = (event) => {
      this.moves("");
      if (isAnothers(event)) return;
      event.preventDefault();
      this.give(event, event.dataTransfer);
    };
    this.onPaste = (event) => {
      if (isAnothers(event) || !this.give(event, event.clipboardData)) return;
      event.preventDefault();
      this.close();
    };
  }
  /** @param {Hand["over"]} over */
  moves(over) {
    if (over === this.over) return;
    this.over = over;
    this.host.requestUpdate();
  }
  /** @param {Event} event @param {DataTransfer | null} data @returns {boolean} was there something? */
  give(event, data) {
    const { host } = this;
    const intake2 = data && taken(data, host.words.pasted);
    if (!intake2 || host.disabled) return false;
    if (isForLast(event)) host.lastYear.quietly(intake2);
    else host.quietly(intake2);
    return true;
  }
  /** Once there is a report to show, the intake is a line; a touch opens it, and what is dragged. */
  get isSlim() {
    const { session, many } = this.host;
    return !this.isOpen && this.over !== "report" && Boolean(session.result || many.front);
  }
  async open() {
    const { host } = this;
    this.isOpen = true;
    host.requestUpdate();
    await host.updateComplete;
    host.renderRoot.querySelector(".intake .primary").focus();
  }
  /** A report has come. */
  close() {
    Object.assign(this, { isOpen: false, isPasting: false });
    this.host.requestUpdate();
  }
  togglePaste() {
    this.isPasting = !this.isPasting;
    this.host.requestUpdate();
  }
};
var isForLast = ({ target }) => Boolean(target.closest && target.closest(".last"));
var isAnothers = ({ target }) => Boolean(target.closest && target.closest("[slot]") && (target.isContentEditable || target.closest("input, textarea")));
function unheard(event) {
  if (event.target.getRootNode() === event.currentTarget.getRootNode()) event.stopPropagation();
}
function slimView(words, { name, report, disabled, again }, onOpen) {
  const { agency, year } = report || { agency: null, year: null };
  return b2`
    <div class="intake slim">
      <p class="which">${name ? b2`<b>${name}</b>` : A} ${[agency, year && words.year(year)].filter(Boolean).join(" · ")}</p>
      <button part="button" type="button" class="small again" aria-expanded="false" ?disabled=${disabled} @click=${onOpen}>${again}</button>
      <slot name="actions"></slot>
    </div>
  `;
}
function intakeView(words, state, on) {
  return b2`
    <div class="intake ${state.isOver ? "over" : ""}">
      <p class="lead">${state.isOver ? words.dropNow : words.lead}</p>
      <p class="actions">
        <button part="button" class="primary" type="button" ?disabled=${state.disabled} @click=${openPicker}>${words.choose}</button>
        <input class="hidden" type="file" multiple tabindex="-1" aria-hidden="true" accept=${ACCEPTED}
          @change=${(event) => pick(event.target, on.choose)} />
        <button part="button" type="button" aria-expanded=${state.isPasting ? "true" : "false"} ?disabled=${state.disabled}
          @click=${on.togglePaste}>
          ${words.paste}
        </button>
        <button class="blank" part="button" type="button" ?disabled=${state.disabled} @click=${on.blank}>${words.fromBlank}</button>
        <slot name="actions"></slot>
      </p>
      ${on.paste()}
      <p class="quiet">${words.formats}</p>
    </div>
  `;
}
function openPicker(event) {
  event.target.parentNode.querySelector("input").click();
}
function pick(input, onFiles) {
  if (input.files && input.files.length > 0) onFiles(input.files);
  input.value = "";
}

// www/element/repairs.js
function repairsView(view) {
  const { edits, help, result } = view;
  const isOneEach = tablesOf(result).every((table) => onlyWay(result, table));
  const part = (!isOneEach || result.gave_up || result.fills.length + edits.length > 0) && help();
  return part ? b2`${edits.length > 0 ? part.editsView(view) : A}${part.gaveUpView(view)}${part.waysView(view)}` : A;
}

// www/element/verdict.js
var NAMED = 3;
function verdictView(view) {
  const { words, result, isCopy } = view;
  const { verdict: verdict2, coverage, findings: findings2 } = result;
  const causes = causesOf(result);
  const isOpen = verdict2 === "pass" && (isCopy || view.isBeside || causes.explained.length > 0 || findings2.some(isPending));
  const look = isOpen || isUnreadAlone(errorsIn(findings2)) ? "review" : verdict2;
  return b2`
    <p class="verdict ${look}">
      <span class="sign" aria-hidden="true">${look === "pass" ? "✓" : "!"}</span>
      <strong>${saidOf(view, causes)}</strong>
    </p>
    ${verdict2 === "unreadable" && findings2[0] ? nextStep(view) : A}
    ${verdict2 === "pass" ? b2`<p>${words.limits}</p>` : A}
    ${proposalView(view, causes)}${beginView(view, causes)}${causes.unread && verdict2 !== "unreadable" ? menuView(view, "") : A}
    ${verdict2 === "unreadable" || isEmpty(result, causes) ? A : b2`<p class="coverage">${words.coverage(coverage)}</p>`}
  `;
}
function saidOf(view, causes = causesOf(view.result)) {
  const { words, result: { verdict: verdict2, findings: findings2, failed }, edits: { length } = [], isText: isText2 } = view;
  const sentence = verdict2 === "unreadable" ? failed || words.unreadable : sentenceOf(view, causes);
  const said = findings2.some(isPending) ? words.asAccepted + sentence : sentence;
  return length ? words.inCopy(said, verdict2 === "fail" ? 0 : length, isText2) : said;
}
function sentenceOf({ words, form, result }, causes) {
  const { suspects, sums, unread, errors, warning, info, explained } = causes;
  const name = (table) => tableIn(form, table).name;
  const parts = [
    ...suspects.map(({ table, ways: ways2, count, changes, sure }) => {
      const what = words.suspects(name(table), ways2[0].changes.length, sure, count);
      return isOne(suspects) ? words.shouldBe(what, cellOf(form, changes[0].cell), changes[0], sure) : what;
    }),
    ...[...sums].map(([table, all]) => words.sums(name(table), all.length)),
    ...errors ? [words.others(errors, suspects.length + sums.size > 0)] : [],
    ...unread ? [words.unread(unread, isUnreadAlone(errorsIn(result.findings)) && explained.length === 0)] : []
  ];
  const levels = explained.map((one) => words.severity[isUnread(one) ? "unread" : one.severity]);
  const aside = [...new Set(levels)].map((level) => words.explained(levels.filter((one) => one === level).length, level));
  const empty = isEmpty(result, causes) && words.empty;
  const said = parts.length ? [empty, ...parts, ...aside] : [...aside, empty || noneOf(words, result, causes)];
  return [...said, warning && words.doubtful(warning), info && words.hints(info), result.open].filter(Boolean).join(words.also);
}
function noneOf(words, { verdict: verdict2, coverage }, { explained, warning }) {
  if (verdict2 === "fail") return words.fail;
  if (verdict2 === "pass" && explained.length === 0) return words.pass(coverage);
  const isWhole = verdict2 === "pass" || warning > 0 || explained.length > 0 && coverage.undecided.length === 0 && coverage.skipped.every(isEmptyHanded);
  return words.noErrors(explained.length) + (isWhole ? "" : words.partly);
}
var isEmpty = ({ report }, { unread }) => unread === 0 && report !== null && isBlank(report);
var isOne = ([{ changes }, ...others]) => others.length === 0 && changes !== null && changes.length === 1;
function proposalView(view, { suspects }) {
  const { words, form, onApply } = view;
  const known = suspects.filter(({ changes: changes2 }) => changes2);
  const changes = known.flatMap((one) => one.changes);
  if (changes.length === 0) return A;
  const isWhole = isOne(suspects);
  const broken = known.reduce((sum, one) => sum + one.broken, 0);
  return b2`
    <div class="repair cause">
      ${isWhole ? A : b2`<ol>${changes.slice(0, NAMED).map((change) => b2`<li>${placeOf(form, change.cell)}：${isText(view, change)}</li>`)}
        ${changes.length > NAMED ? b2`<li class="quiet">${words.restBelow(changes.length - NAMED)}</li>` : A}</ol>`}
      <p><button type="button" class="small take-it" part="button" @click=${() => onApply(changes)}>${words.applyTo(changes)}</button>
        <span>${words.askRegister}</span>
        <span class="quiet">${[isWhole ? words.reasons[changes[0].reason] : "", words.breaks(broken), known.every(({ sure }) => sure) ? words.only : ""].filter(Boolean).join(words.also)}</span></p>
    </div>
  `;
}
function isText({ words }, { from, to, reason }) {
  return b2`<del>${from === null ? words.blank : from}</del> → <ins>${to}</ins> <span class="quiet">${words.reasons[reason]}</span>`;
}
function nextStep(view) {
  const [{ message }] = view.result.findings;
  return b2`<p class="next"><span class="sentence">${message}</span></p>${menuView(view, message)}`;
}
function menuView({ lang, name, help }, message) {
  const part = help();
  return part ? part.menuView(lang, name, message) : A;
}
function beginView({ lang, form, help }, { sums }) {
  const part = sums.size > 0 ? help() : null;
  return part ? part.beginView(lang, form, sums) : A;
}

// www/element/face.js
function faceView(host) {
  const { words, session } = host;
  const { front, list } = host.many;
  return b2`
    <section class="gouji ${host.watch.isDark ? "dark" : ""} ${host.watch.isWide ? "wide" : ""}" role="group" aria-label=${words.label}
      @dragover=${host.hand.onOver} @dragleave=${host.hand.onLeave} @drop=${host.hand.onDrop} @paste=${host.hand.onPaste}
      @pointerenter=${host.warm} @focusin=${host.warm} @input=${unheard}>
      <slot name="before"></slot>
      <div class=${host.hand.isSlim ? "entry slim-entry" : "entry"}>
        ${host.hand.isSlim ? slimView(words, shownOf(host), () => host.hand.open()) : wholeIntake(host)}
        ${front ? A : host.lastYear.view()}
      </div>
      ${host.field.warning}
      ${list && !front ? list.backView() : A}
      ${front ? A : host.editing.top()}
      <div part="summary" class=${host.edits.isOld ? "summary old" : "summary"} role="status" aria-live="polite" tabindex="-1">${summary(host)}</div>
      ${host.checking.view()}
      ${front ? list.view() : session.result && (!session.busy || session.calm) ? outcome(host) : A}
      <slot name="after"></slot>
    </section>
  `;
}
function shownOf(host) {
  const { many: { front }, session, disabled } = host;
  const { busy, calm, taken: taken2, name, report } = session;
  if (front) return { name: host.words.lead, report: null, disabled, again: host.words.choose };
  const again = host.words.again(host.field.isText);
  return { ...busy && !calm && taken2 ? { name: taken2.name, report: null } : { name, report }, disabled, again };
}
function wholeIntake(host) {
  const { words, hand, disabled } = host;
  return intakeView(words, { isOver: hand.over === "report", isPasting: hand.isPasting, disabled }, {
    choose: (files) => host.quietly(chosen(files)),
    paste: () => hand.isPasting && host.parts.get("help") ? host.parts.get("help").pasteView(host) : A,
    togglePaste: () => hand.togglePaste(),
    blank: () => host.editing.open("blank")
  });
}
function summary(host) {
  const { words } = host;
  const { busy, calm, failure, result, isLoading } = host.session;
  if (busy && !calm || host.edits.isBehind) return b2`<p class="busy">${isLoading ? words.loading : words.busy}</p>`;
  const part = failure && failure.kind === "misuse" && host.parts.get("help");
  const misuse = part ? part.misuseView(host) : A;
  if (failure && !(part && result)) return failureView(host, failure, misuse);
  const notice = host.field.notice;
  if (host.many.front) return b2`${notice}${host.many.list.summary()}`;
  const { reasonToWait } = host.control;
  if (!result) return reasonToWait ? againView(host) : A;
  const view = viewOf(host);
  if (view.isBeside) return b2`${misuse}${notice}${verdictView(view)}`;
  return b2`${misuse}${verdictView(view)}${notice}${reasonToWait && !view.isCopy ? b2`<p><strong>${reasonToWait}</strong></p>` : A}`;
}
function viewOf(host) {
  const { form, report, name, current, ofField, explaining } = host.session;
  let { result } = host.session;
  const { isBeside } = host.field;
  if (host.editing.isOpen && host.edits.isBegun) result = host.editing.desk.soFar(result);
  return {
    words: host.words,
    form,
    result,
    report,
    reference: host.folder && !moved.size && `${host.folder}rules.html`,
    name,
    current,
    edits: host.edits.told,
    isCopy: host.edits.isAhead,
    isSearching: host.edits.isSearching,
    ofField: ofField && Boolean(host.field.follower),
    isBeside,
    isText: host.field.isText,
    explaining,
    canExplain: (!host.control.isBlocking || host.explain) && !isBeside,
    lang: host.lang,
    aside: host.reasons,
    reasons: () => host.parts.get("host"),
    help: () => host.parts.get("help"),
    onApply: (changes) => host.edits.apply(changes),
    onUndo: () => host.edits.undo(),
    onRevise: () => host.taking.act("revised"),
    said: host.taking.said,
    onFinding: (finding) => host.locate(finding),
    onCell: (key) => host.goTo(key, `[data-finding="${CSS.escape(key)}"]`)
  };
}
function outcome(host) {
  const view = viewOf(host);
  const { words } = host;
  const { isBehind } = host.edits;
  const marked = isBehind ? { ...view, result: { ...view.result, findings: [], repairs: [], fills: [] } } : view;
  const isPass = view.result.verdict === "pass" && !view.isCopy && !view.isBeside;
  const isRead = view.result.verdict !== "unreadable";
  const taking = isRead ? host.taking.bar(isPass ? words.nextStep : "") : A;
  return b2`
    <div class="outcome">
      <div class="opinion ${isBehind ? "behind" : ""}" aria-busy=${isBehind ? "true" : "false"}>
        ${repairsView(view)}${isPass ? taking : A}${findingsView(view)}${isPass ? A : taking}${isRead ? host.taking.fold("scope", words.scope) : A}
      </div>
      ${view.form && view.report ? b2`<div class="tables">${host.editing.tables(marked)}${host.taking.fold("map", words.map)}</div>` : A}
    </div>
    <footer class="quiet">
      ${words.footer(host.session.version, "db9b164a4c52")} · ${view.form ? words.form(view.form.title, view.form.basis) : words.noForm}
    </footer>
  `;
}
function againView(host) {
  const part = host.parts.get("host");
  return part ? part.againView(host) : A;
}
function failureView(host, { kind, message }, misuse) {
  const { words, control: { reasonToWait } } = host;
  const isStopped = kind === "stopped";
  const head = b2`<p class="verdict failure"><span class="sign" aria-hidden="true">!</span><strong>${isStopped ? words.stopped : words.failed}</strong></p>`;
  return isStopped ? b2`${head}${againView(host)}` : b2`${head}
    <p>${words.failure[kind] || words.failure.trap}</p>${misuse}${reasonToWait ? b2`<p><strong>${reasonToWait}</strong></p>` : A}
    ${kind === "policy" ? b2`<p><code>Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'</code></p>` : b2`<p class="quiet"><code>${message}</code></p>`}
  `;
}

// www/element/field.js
var FILES = 'input[type="file"]';
var HEARD = ["change", "drop", "focusout", "paste", "click"];
var Field = class {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
    this.isBlind = "";
    this.isOff = false;
    this.seen = "";
    this.given = null;
    this.element = null;
    this.known = null;
    this.follower = null;
    this.changes = new MutationObserver(() => this.seek());
    this.isLooking = false;
  }
  hostConnected() {
    this.root = /** @type {Document | ShadowRoot} */
    this.host.getRootNode();
    this.hear("addEventListener");
    this.seek();
  }
  hostDisconnected() {
    this.hear("removeEventListener");
    this.changes.disconnect();
    this.isLooking = false;
    this.leave();
  }
  /** @param {"addEventListener" | "removeEventListener"} how */
  hear(how) {
    for (const type of HEARD) this.root[how](type, this, true);
    window[how]("pageshow", this);
  }
  /** @param {any} event */
  handleEvent({ type, target, dataTransfer, clipboardData }) {
    const { host } = this;
    if (type === "pageshow" || type === "click") this.ask("look", target);
    const field = host.for && target.closest && target.closest(`#${CSS.escape(host.for)}`);
    if (!field) return;
    if (type === "change") this.changed(target.files ? target : field);
    if (type === "focusout" && field.isContentEditable) this.changed(field);
    if (type === "drop" && target.tagName !== "INPUT" && inputIn(field) && dataTransfer.files.length > 0) this.picked(dataTransfer.files);
    const part = type === "paste" && host.parts.get("host");
    if (part) part.pasted(this, field, clipboardData);
  }
  hostUpdated() {
    const { host } = this;
    if (host.isConnected) this.seek();
    if (this.follower) this.follower.mark(host.session.ofField ? host.result : null, host.session.current);
  }
  /** What few pages meet is told and seen by the part. @param {"look" | "tell" | "forget"} what @param {any} [target] of a click */
  ask(what, target) {
    const { host } = this;
    const part = this.isHeeded && host.parts.get("host");
    if (part) part[what](this, target);
  }
  /** Is there something that may be set wrongly? */
  get isHeeded() {
    const { host } = this;
    return host.for || host.mode !== "advise" || host.hasAttribute("explain") || !/^(zh|en|$)/.test(host.lang);
  }
  get warning() {
    return this.isHeeded && this.isBlind ? b2`<p class="unused" role="alert">${this.isBlind}</p>` : A;
  }
  /** Finds the field, and follows it. */
  async seek() {
    try {
      await this.find();
    } finally {
      this.ask("tell");
    }
  }
  async find() {
    const { host, root } = this;
    let field = host.for && root.getElementById ? root.getElementById(host.for) : null;
    if (host.for && !this.isLooking) this.changes.observe(root, { childList: true, subtree: true, attributeFilter: ["id", "disabled"] });
    this.isLooking = Boolean(host.for);
    this.isOff = Boolean(field && field.matches(":disabled"));
    if (this.isOff) field = null;
    if (field === this.element) {
      if (this.follower) this.follower.refresh();
      return;
    }
    this.leave();
    this.element = field;
    const isNew = field !== this.known;
    if (isNew) {
      this.seen = "";
      if (this.given) this.emptied();
    }
    this.known = field;
    if (!field) return;
    const input = (
      /** @type {any} */
      isNew && inputIn(field)
    );
    if (input && input.files.length > 0) this.changed(input);
    if (field.matches(FILES)) return;
    await host.parts.use("host", ({ follow }) => {
      if (field !== this.element || this.follower) return;
      this.follower = follow(host, field);
      this.hostUpdated();
    });
  }
  leave() {
    if (this.follower) this.follower.stop();
    this.follower = null;
    this.element = null;
  }
  /** The form was reset: the field holds what it held at first, once the event is over. */
  reset() {
    this.seen = "";
    this.given = null;
    setTimeout(() => this.follower && this.follower.look());
  }
  /** Does it hold what it gave? A page may have emptied its input, which no event tells. */
  get isHeld() {
    const { given, element } = this;
    return Boolean(given && element && /** @type {any} */
    (element.files || [0]).length);
  }
  /** Is what is given what the field will send, or all that there is? @param {boolean} [field] does it come from the field? */
  isOwn(field) {
    return field || !this.given || !this.element;
  }
  /** Is what is shown a text, and no file? */
  get isText() {
    const { ofField, taken: taken2 } = this.host.session;
    return ofField ? !this.isFile : Boolean(taken2) && taken2.medium !== void 0;
  }
  /** Is it a field for files? */
  get isFile() {
    return this.element !== null && inputIn(this.element) !== null;
  }
  /** Is what is shown none of what the field holds, which will be sent? */
  get isBeside() {
    const { many, session } = this.host;
    return !this.isOwn() && (many.front ? !many.own : session.isBeside);
  }
  /** It must not be taken for that. */
  get notice() {
    const { isFile, given, isBeside, host } = this;
    const isEmpty2 = isFile && !given && !host.session.ofField && !host.many.front;
    const part = (isBeside || isEmpty2) && host.parts.get("host");
    return part ? part.besideView(this) : A;
  }
  /** Scrolls to what a finding names in the field. @param {Finding} finding @returns {boolean} is it there? */
  reveal(finding) {
    return Boolean(this.host.session.ofField && this.follower && this.follower.reveal(finding));
  }
  /** A file was chosen, or typing has ended. @param {any} field */
  changed(field) {
    const { files, isContentEditable, innerHTML, textContent, value } = field;
    if (files) this.picked(files);
    else if (this.follower && field === this.element) this.follower.look();
    else if (isContentEditable) this.look({ source: innerHTML, medium: "html" }, textContent.trim() && innerHTML);
    else this.look({ source: value });
  }
  /** Without a file there is nothing to be sent: no receipt then, and nothing held back. @param {FileList} files */
  picked(files) {
    const { host } = this;
    const { list, own } = host.many;
    if (own && list && (files.length === 0 || /** @type {any} */
    this.element.files)) list.clear();
    if (files.length > 0) this.give(chosen(files));
    else this.emptied();
  }
  /** @param {import("./intake.js").Intake} intake */
  give(intake2) {
    this.given = { ...intake2, field: true };
    this.host.quietly(this.given);
  }
  /** Old browsers empty the field when their picker is cancelled, and who writes cuts all out to paste it anew: corrections made here are not lost by that. */
  emptied() {
    const { host } = this;
    this.given = null;
    if (host.session.ofField && host.edits.list.length === 0) host.leave();
    host.control.take(null);
  }
  /** Leaving the field is no reason to check it again. @param {import("./intake.js").Intake} intake @param {string} [held] what the field holds */
  look(intake2, held = String(intake2.source)) {
    if (held === void 0 || held === this.seen) return;
    this.seen = held;
    if (held.trim()) this.give(intake2);
    else this.emptied();
  }
};
var inputIn = (field) => field.matches(FILES) ? (
  /** @type {HTMLInputElement} */
  field
) : field.querySelector(FILES);

// www/element/focus.js
var Focus = class {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
    this.before = null;
    this.wanted = "";
  }
  hostUpdate() {
    this.before = /** @type {any} */
    this.host.renderRoot.activeElement;
  }
  hostUpdated() {
    const root = (
      /** @type {ShadowRoot} */
      this.host.renderRoot
    );
    const summary2 = (
      /** @type {HTMLElement} */
      root.querySelector(".summary")
    );
    if (this.before && !this.before.isConnected) {
      this.wanted = selectorOf(this.before);
      summary2.focus({ preventScroll: true });
    }
    if (!this.wanted || root.activeElement !== summary2) return;
    const target = (
      /** @type {HTMLElement | null} */
      root.querySelector(this.wanted)
    );
    if (target) target.focus({ preventScroll: true });
  }
};
function selectorOf({ dataset: { finding, cell } }) {
  if (finding) return `[data-finding="${CSS.escape(finding)}"]`;
  return cell ? `[data-cell="${CSS.escape(cell)}"]` : "";
}

// www/element/control.js
var PATIENCE2 = 1e4;
var Control = class {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
    this.internals = host.attachInternals ? host.attachInternals() : {};
    this.checked = null;
    this.turn = 0;
    this.busy = false;
    this.failed = false;
    this.stopped = false;
    this.timer = 0;
    this.late = false;
  }
  /** The form around it, or the one that its attribute `form` names. */
  get owner() {
    return this.internals.form || null;
  }
  /** Does the attribute `form` name the form of the page, and no form of reports? */
  get namesOwner() {
    return Boolean(this.owner && this.owner.id === this.host.form);
  }
  hostConnected() {
    this.join();
  }
  hostUpdated() {
    this.settle();
  }
  hostDisconnected() {
    this.rest();
  }
  /**
   * Browsers take the attribute `form` of a control for the id of a form on the page. Where it is a form of reports, that would part the
   * element from the form around it: then the attribute is taken in as the property and goes.
   */
  join() {
    const { host } = this;
    const form = host.getAttribute("form");
    if (!form || !this.internals.setFormValue || this.owner || !host.closest("form")) return;
    host.removeAttribute("form");
    host.form = form;
  }
  /** The form has changed: its new one wants a receipt too. */
  async joined() {
    const { checked, host } = this;
    const { failure, taken: taken2 } = host.session;
    if (failure && taken2 && this.namesOwner) host.quietly(taken2);
    if (!checked || !this.owner) return;
    checked.hash = checked.hash || await this.hashOf(checked.source);
    if (checked === this.checked) this.write();
  }
  /** What a receipt tells a source by, where a form will want one. @param {string | Uint8Array} source @param {import("./checking.js").Asker} [by] @returns {Promise<Hashes | null>} */
  async hashOf(source, by = unstopped) {
    if (!this.owner) return null;
    try {
      return { sha256: await by.ask(this.host.engine, "sha256", source), sm3: await by.ask(this.host.engine, "sm3", source) };
    } catch {
      return null;
    }
  }
  /** What will be sent is given anew. @returns {number} its turn */
  begin() {
    if (!this.busy) {
      this.rest();
      this.late = false;
    }
    this.take(null, true);
    return this.turn;
  }
  /** Its check has ended; without a result the tool has failed, unless a person stopped it. @param {number | false} turn @param {Checked | null} checked */
  end(turn, checked, stopped2 = false) {
    if (turn === this.turn) this.take(checked, false, !checked && !stopped2, stopped2);
  }
  /** What was checked; null where there is nothing. @param {Checked | null} checked */
  take(checked, busy = false, failed = false, stopped2 = false) {
    this.turn += 1;
    const isUnmade = checked && checked.result.failed;
    Object.assign(this, { checked: isUnmade ? null : checked, busy, failed: failed || isUnmade, stopped: stopped2 });
    this.write();
    this.settle();
    this.host.requestUpdate();
  }
  write() {
    if (!this.internals.setFormValue) return;
    const { accepted: accepted2, many: { holding } } = this.host;
    const receipt = holding ? holding.receipt : this.checked && receiptOf(this.checked);
    this.internals.setFormValue(receipt && JSON.stringify(receipt), JSON.stringify(accepted2));
  }
  get isBlocking() {
    return /^block$/i.test(this.host.mode);
  }
  get isBusy() {
    const { session, many } = this.host;
    return this.busy || session.pending || (many.holding ? many.holding.isBusy : session.busy && this.isUnknown);
  }
  /** Is there something that will be sent, and nobody has looked at it? A check was stopped, or its result was cleared away. */
  get isUnknown() {
    const { field, many: { holding } } = this.host;
    return holding ? holding.left > 0 : !this.checked && !this.failed && (this.stopped || field.isHeld);
  }
  /** Says whether the form may be sent. */
  settle() {
    const { host, isBusy } = this;
    if (!isBusy && !this.isUnknown) this.late = false;
    if (!isBusy || !host.isConnected) this.rest();
    else if (!this.timer && !this.late) this.timer = setTimeout(() => this.giveUp(), PATIENCE2);
    if (!this.internals.setValidity) return;
    const reason = this.reasonToWait;
    const anchor = host.renderRoot && host.renderRoot.querySelector(".summary");
    if (!reason) this.internals.setValidity({});
    else if (anchor) this.internals.setValidity({ customError: true }, reason, anchor);
    else this.internals.setValidity({ customError: true }, reason);
  }
  rest() {
    clearTimeout(this.timer);
    this.timer = 0;
  }
  giveUp() {
    this.late = true;
    this.host.requestUpdate();
  }
  /** Why the form should not be sent yet; nothing where it may. @returns {string} */
  get reasonToWait() {
    const { words: { hold }, explain, many: { holding }, field } = this.host;
    if (!this.isBlocking || !this.internals.setValidity) return "";
    if (this.isBusy) return this.late ? "" : hold.busy;
    if (holding) return holding.reasonToWait;
    if (this.isUnknown) return this.late ? "" : hold.unknown;
    const { verdict: verdict2, findings: findings2 } = this.checked ? this.checked.result : { verdict: "", findings: [] };
    const errors = errorsIn(findings2);
    if (errors.length === 0) return "";
    return verdict2 === "unreadable" || isUnreadAlone(errors) ? hold.unreadable(field.isText) : hold.errors(explain);
  }
};
function receiptOf({ result, version, hash }) {
  const { verdict: verdict2, findings: findings2, coverage, report } = result;
  const accepted2 = findings2.filter((finding) => finding.accepted !== void 0);
  return {
    version,
    form: report && report.form,
    rules: { known: coverage.rules, run: coverage.run, skipped: coverage.skipped },
    verdict: verdict2,
    counts: countsOf(findings2),
    accepted: accepted2.map(({ key, rule, message, accepted: reason }) => ({ key, rule, message, reason })),
    sha256: hash ? hash.sha256 : null,
    sm3: hash ? hash.sm3 : null
  };
}

// www/element/form-element.js
var FormElement = class extends i4 {
  static formAssociated = true;
  constructor() {
    super();
    this.control = new Control(
      /** @type {any} */
      this
    );
  }
  /** @param {HTMLFormElement | null} form */
  formAssociatedCallback(form) {
    this.requestUpdate();
    if (form) this.control.joined();
    else this.control.join();
  }
  /** @param {boolean} disabled */
  formDisabledCallback(disabled) {
    this.disabled = disabled;
  }
  formResetCallback() {
    const host = (
      /** @type {import("./gouji-check.js").GoujiCheck} */
      /** @type {unknown} */
      this
    );
    host.accepted = [];
    host.many.reset();
    host.clear();
    host.field.reset();
  }
  /** The browser brings back what it kept with the page: the reasons that were given. @param {unknown} state @param {string} mode */
  formStateRestoreCallback(state, mode) {
    if (mode !== "restore" || typeof state !== "string") return;
    this.accepted = JSON.parse(state);
    this.control.write();
  }
  get validity() {
    return this.control.internals.validity;
  }
  get validationMessage() {
    return this.control.internals.validationMessage || "";
  }
  get willValidate() {
    return Boolean(this.control.internals.willValidate);
  }
  get labels() {
    return this.control.internals.labels;
  }
  checkValidity() {
    return this.judge("checkValidity");
  }
  reportValidity() {
    return this.judge("reportValidity");
  }
  /** Where there are no controls of one's own, nothing is held back. @param {"checkValidity" | "reportValidity"} question */
  judge(question) {
    const { internals } = this.control;
    return internals[question] ? internals[question]() : true;
  }
};

// www/element/last-year.js
var LastYear = class {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    this.name = "";
    this.named = null;
    this.trouble = "";
    this.only = "";
    this.turn = 0;
  }
  /** @param {Report} report @param {string} [name] @param {string} [trouble] why there is none @param {string} [only] the name of the report that it is for */
  give(report, name = "", trouble = "", only = "") {
    this.turn += 1;
    Object.assign(this, { name, named: report, trouble, only });
    this.host.last = report;
    this.host.requestUpdate();
  }
  reset() {
    if (this.host.last === this.named) this.give(null);
  }
  /** Another report comes. @param {string} name */
  keepFor(name) {
    if (this.only && this.only !== name) this.give(null);
  }
  /** The name of what is given, unless that was set by the page. */
  get label() {
    return this.host.last === this.named ? this.name : "";
  }
  /** @param {import("./intake.js").Intake} intake */
  async quietly(intake2) {
    const { host } = this;
    const { words } = host;
    this.give(host.last, this.label, words.busy);
    const { turn } = this;
    try {
      const { lastOf } = await host.parts.load("help");
      const given = await lastOf(host, intake2);
      if (turn === this.turn) this.give(...given);
    } catch (error) {
      if (turn !== this.turn) return;
      this.give(null, "", host.fault(error));
    }
  }
  /** Not in the tree: the element keeps one field for files. */
  pick() {
    this.input = Object.assign(document.createElement("input"), { type: "file", accept: ACCEPTED });
    this.input.onchange = () => this.quietly(chosen(
      /** @type {FileList} */
      this.input.files
    ));
    this.input.click();
  }
  view() {
    const { host, trouble } = this;
    const { words, last: last2 } = host;
    const part = last2 && host.parts.get("help");
    return b2`
      <div class="last ${host.hand.over === "last" ? "over" : ""}" tabindex="-1" role="group" aria-label=${words.lastYear}>
        <div role="status">${part ? part.lastView(host, this.label, trouble) : A}${trouble ? b2`<p>${trouble}</p>` : A}</div>
        ${last2 ? b2`<button part="button" type="button" aria-label=${words.lastAway} title=${words.lastAway} @click=${() => this.give(null)}>×</button>` : b2`<button part="button" type="button" ?disabled=${host.disabled} @click=${() => this.pick()}>${words.lastAdd}</button>
              <span class="quiet">${words.lastHint}</span>`}
      </div>
    `;
  }
};

// www/element/many.js
var Many = class {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    this.list = null;
    this.front = false;
    this.own = false;
    this.holds = false;
  }
  get holding() {
    return this.holds ? this.list : null;
  }
  /** @param {any[]} things files, or entries of what was dropped @param {boolean} [field] are they of the field? */
  async take(things, field) {
    const { host } = this;
    this.leave();
    host.hand.close();
    const given = host.field.isOwn(field) && host.control.begin();
    if (given) Object.assign(this, { own: true, holds: true });
    const turn = host.session.wait();
    try {
      const { List } = await host.parts.load("batch");
      await new Promise((done) => setTimeout(done));
      this.front = turn === host.session.turn;
      if (this.front) host.session.goOn();
      this.list = this.list || new List(host);
      this.list.add(things);
      if (given === host.control.turn) host.control.take(null);
    } catch (error) {
      host.control.end(given, null);
      if (turn === host.session.turn) host.fail(error);
    }
  }
  /** A single report comes. @param {boolean} listed is it one of the list? @param {boolean} own is it what will be sent? */
  show(listed, own) {
    this.front = false;
    if (own) this.holds = listed;
  }
  /** The list comes back before the single report. */
  comeBack() {
    this.leave();
    this.front = true;
    this.holds = this.own;
    this.host.control.write();
    this.host.requestUpdate();
  }
  /** There is no list any more. */
  drop() {
    Object.assign(this, { list: null, front: false, own: false, holds: false });
  }
  /** Leaves the single report: its check, where one is under way, comes to nothing. */
  leave() {
    const { host } = this;
    host.leave();
    if (this.own) host.control.take(null);
    host.lastYear.give(null);
  }
  /** The form around is reset: what was given here goes, what the page set stays. */
  reset() {
    if (this.list) this.list.clear();
    this.host.lastYear.reset();
  }
};

// www/element/parts.js
var built = {};
var fetched = /* @__PURE__ */ new Map();
var Parts = class {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    this.here = {};
    this.coming = {};
  }
  /**
   * What the part exports; null while it is on its way, and where it cannot be had (told as `gouji-error` then).
   * A view asks for it at every turn and is rendered again when it is there.
   * @param {string} name
   */
  get(name) {
    if (!(name in this.here)) this.use(name, () => {
    });
    return this.here[name];
  }
  /** Calls with what the part exports; where it cannot be had that is told. @param {string} name @param {(part: any) => unknown} call */
  use(name, call) {
    return this.load(name).then(call).catch((error) => this.host.fault(error));
  }
  /** @param {string} name @returns {Promise<any>} rejects with a GoujiError */
  load(name) {
    this.coming[name] = this.coming[name] || this.fetch(name);
    return this.coming[name];
  }
  /** @param {string} name */
  async fetch(name) {
    this.here[name] = null;
    try {
      const part = built[name] || await fetchPart(addressOf(this.host.folder, `gouji-${name}.js`));
      this.here[name] = part;
      adopt(this.host.renderRoot, part.sheet);
      this.host.requestUpdate();
      return part;
    } catch (error) {
      delete this.here[name];
      delete this.coming[name];
      throw error;
    }
  }
};
function fetchPart(address) {
  const found = fetched.get(address) || scriptAt(address).then(({ part }) => part);
  fetched.set(address, found);
  found.catch(() => fetched.delete(address));
  return found;
}
function adopt(root, sheet) {
  if (!sheet) return;
  if (!root.adoptedStyleSheets) {
    const style = document.createElement("style");
    style.textContent = String(sheet);
    root.append(style);
    return;
  }
  const made = new CSSStyleSheet();
  made.replaceSync(String(sheet));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, made];
}

// www/element/session.js
var Session = class {
  /** @param {() => void} draw */
  constructor(draw) {
    this.draw = draw;
    this.turn = 0;
    this.taken = null;
    this.result = null;
    this.name = "";
    this.ofField = false;
    this.isBeside = false;
    this.forms = [];
    this.version = "";
    this.busy = false;
    this.isLoading = false;
    this.calm = false;
    this.pending = false;
    this.failure = null;
    this.current = "";
    this.explaining = "";
  }
  /** The report as read, or null. */
  get report() {
    return this.result && this.result.report;
  }
  /** The form of the report shown, as the catalogue tells it. */
  get form() {
    return this.report && this.forms.find(({ id }) => id === this.report.form);
  }
  /** @param {Partial<Session>} changes */
  set(changes) {
    const names = (
      /** @type {(keyof Session)[]} */
      Object.keys(changes)
    );
    const differs = names.some((name) => this[name] !== changes[name]);
    Object.assign(this, changes);
    if (differs) this.draw();
  }
  /** A report is given. @param {unknown} source @param {boolean} field @returns {number} its turn */
  begin(source, field) {
    const { result, taken: taken2 } = this;
    const calm = Boolean(result && taken2 && (source === taken2.source || field && taken2.field && typeof source === "string"));
    this.set({ turn: this.turn + 1, calm, taken: null, busy: true, isLoading: false });
    return this.turn;
  }
  /** It is read. @param {Taken} taken */
  take(taken2) {
    this.set({ taken: taken2 });
  }
  /** It is checked. @param {Answer} answer @param {Taken} taken */
  show({ result, version, forms }, { name, field, own }) {
    this.set({ result, version, forms, name, ofField: field, isBeside: !own, busy: false, failure: null, current: "" });
  }
  /** The tool's own copy of it is. @param {Result} result */
  showCopy(result) {
    this.set({ result, busy: false, failure: null, current: "" });
  }
  /** The source of the copy was checked under other settings. @param {CatalogueForm[]} forms */
  retell(forms) {
    this.set({ forms });
  }
  /** The tool failed. @param {{kind?: string, message: string}} error @param {Result | null} result what is kept in sight */
  fail({ kind = "trap", message }, result = null) {
    this.set({ result, busy: false, failure: { kind, message } });
  }
  /** What failed is tried again. */
  retry() {
    this.set({ failure: null });
  }
  /** A person stops it; what comes all the same is none of the element's any more. */
  stop() {
    this.set({ turn: this.turn + 1, taken: null });
    this.fail({ kind: "stopped", message: "" });
  }
  /** The copy goes on: what is under way is not waited for. @returns {number} its turn */
  supersede() {
    this.set({ turn: this.turn + 1 });
    return this.turn;
  }
  /** There is no report. */
  clear() {
    this.set({ turn: this.turn + 1, taken: null, result: null, busy: false, failure: null, current: "", ofField: false, explaining: "" });
  }
  /** Something has to come before a report can be read. @returns {number} the turn that waits for it */
  wait() {
    this.set({ busy: true });
    return this.turn;
  }
  /** It is there. */
  goOn() {
    this.set({ busy: false });
  }
  /** Something changes in the field. */
  fieldChanges() {
    this.set({ pending: true });
  }
  /** Nothing does any more. */
  fieldRests() {
    this.set({ pending: false });
  }
  /** @param {string} finding */
  pick(finding) {
    this.set({ current: finding });
  }
  /** @param {string} finding none: no reason is asked for */
  explain(finding) {
    this.set({ explaining: finding });
  }
};

// www/element/words.zh.js
var NOT_FETCHED = "核对程序的文件没有取到，请检查网络，或请网站管理员检查文件是否齐全。";
var isAndShould = ({ from, to }, sure) => `现为${from === null ? "空白" : ` ${from}`}，${sure ? "很可能" : "可能"}应为 ${to}`;
var ways = (n4) => n4 < Infinity ? `有 ${n4} 种` : "不止 32 种";
var zh = {
  label: "政府信息公开工作年度报告核对",
  lead: "把年度报告拖到这里",
  formats: "可用 Word、WPS、Excel、PDF、OFD、网页和文本文件，也可以复制全文后粘贴。只在本机浏览器中核对，不会上传。",
  choose: "选择文件",
  paste: "粘贴内容",
  dropNow: "松开鼠标即开始核对",
  pasted: "粘贴的内容",
  busy: "正在核对……",
  loading: "正在载入读取这类文件的部分……",
  stop: "停止核对",
  stopped: "已停止，这份报告没有核对。",
  severity: { error: "不符", warning: "存疑", info: "提示", unread: "没有读出" },
  pass: ({ checks }) => `已核对 ${checks} 处，没有发现不符`,
  partly: "，但有的内容未能核对，请看“核对范围”",
  fail: "请核对",
  unreadable: "没有读出可以核对的表格",
  empty: "表格还没有填",
  asAccepted: "按接受修订后核对：",
  /** @param {Coverage} c */
  coverage: (c4) => `核对了表格、文字和格式的 ${c4.run} 项要求，共 ${c4.checks} 处` + (c4.undecided.length ? `；有 ${c4.undecided.length} 处数据不全，判断不了` : "") + (c4.skipped.length ? `；没有核对的 ${c4.skipped.length} 项：${whysOf(c4).map(({ why, n: n4 }) => `${why}（${n4} 项）`).join("、")}` : "") + "。",
  // The verdict by its causes: tables, cells and numbers of them.
  ways,
  suspects: (table, n4, sure, all) => `${table}有 ${n4} 格${sure ? "很可能" : "可能"}有误${all > 1 ? `，改法${ways(all)}，见下` : ""}`,
  sums: (table, n4) => `${table}有 ${n4} 个合计对不上`,
  others: (n4, also) => `${also ? "另" : ""}有 ${n4} 处不符`,
  unread: (n4, isAll) => `有 ${n4} 处没有读出，没有核对${isAll ? "；读出的部分没有发现不符" : ""}`,
  noErrors: (others) => `${others ? "此外" : ""}没有发现不符`,
  explained: (n4, level) => `${n4} 处${level}已说明理由`,
  doubtful: (n4) => `${n4} 处存疑，请核实`,
  hints: (n4) => `提示 ${n4} 处`,
  also: "；",
  shouldBe: (what, cell, change, sure) => `${what}：${cell}，${isAndShould(change, sure)}`,
  isAndShould,
  applyTo: (changes) => changes.length === 1 ? `在副本中改为 ${changes[0].to}` : `在副本中改这 ${changes.length} 格`,
  askRegister: "请与台账核对后再改。",
  breaks: (n4) => `因此对不上的合计有 ${n4} 个`,
  restBelow: (n4) => `另 ${n4} 格见下面的核对意见`,
  nextStep: "下一步：可以打印核对清单签字存档，或复制、导出。",
  excerpt: "有关的行和列",
  restRows: (n4) => `另有 ${n4} 行没有列出，见全表`,
  line: (label, isRow) => `${label}${isRow ? "" : "列"}：`,
  /** @param {boolean} isText @returns {string} */
  again: (isText2) => isText2 ? "换一份内容" : "换一份",
  year: (year) => `${year}年`,
  limits: "核对的是表格数据之间的关系和报告格式，不能证明数据属实；真实数字以台账为准。",
  findings: "核对意见",
  goTo: "在表中查看",
  onPage: (page) => `原文第 ${page} 页`,
  follows: (n4) => `由此连带 ${n4} 处`,
  only: "改动最少的只有这一种",
  blank: "空白",
  reasons: {
    transposed: "相邻两位数字对调",
    digit_replaced: "一位数字不同",
    digit_added: "多出一位数字",
    digit_missing: "少了一位数字",
    stale_total: "合计未随分项更新",
    swapped: "与另一格互换",
    moved: "记到了另一格",
    shifted: "整行错了一列"
  },
  basis: "依据",
  scope: "核对范围",
  tables: "识别出的表格",
  notFound: "这张表没有读出来。",
  notPrinted: "未印出",
  marked: (what) => `（${what}，查看意见）`,
  parts: { suspect: "很可能有误", possible: "可能有误", beside: "有关", cross: "行和列都对不上" },
  footer: (version, build) => `勾稽 ${version}（${build}）`,
  form: (title, basis) => `按“${title}”核对，${basis}`,
  noForm: "没有认出表样",
  failed: "核对工具没有运行，报告未经核对。",
  failure: {
    policy: "网站的安全策略（CSP）不允许运行 WebAssembly。请网站管理员把 gouji-worker.js 的响应头改为下面这一句（Chromium 97 以前：不发送 CSP），网页的策略不用改：",
    compile: "浏览器不能运行核对程序，可能版本太旧（需要 Chromium 78 以上）。",
    load: NOT_FETCHED,
    mixed: "核对程序的几个文件不是同一次发布的。请刷新网页；仍不行时请网站管理员重新拷贝整个 pkg 文件夹。",
    worker: NOT_FETCHED,
    script: NOT_FETCHED,
    trap: "核对这份内容时程序出错，已重新启动，可以继续核对其他报告。请把这份内容反馈给维护者。",
    late: "核对这份内容半分钟没有结果，已停下，可以继续核对其他报告。请再试一次，或另存为 .docx 再试；仍不行时请把这份内容反馈给维护者。",
    silent: "核对程序半分钟没有启动。请刷新网页；仍不行时请网站管理员检查 gouji-worker.js 和 gouji_bg.wasm 能否下载。",
    read: "文件读不出来，可能已被移动或正被其他程序占用。",
    misuse: "核对组件的设置有误："
  },
  // Reasons given for findings, and the element as a control of a form.
  explain: "说明理由",
  hold: {
    busy: "报告正在核对，请稍候再提交。",
    unknown: "报告还没有核对，请核对后再提交。",
    errors: (explain) => `原稿有不符，请在原稿中核对改正${explain ? "，或逐条说明理由" : ""}后再提交。`,
    unreadable: (isText2) => `请换一份能读出表格的${isText2 ? "正文" : "文件"}后再提交。`
  },
  // What is said is said of the copy; `n` cells of the source are still to be changed.
  inCopy: (said, n4, isText2) => `副本：${said}${n4 ? `；${isText2 ? "正文" : "原文件"}还有 ${n4} 格要改` : ""}`,
  take: { list: "整改清单", back: "带回原稿", more: "更多", acts: { copy: "复制", print: "打印", xlsx: "导出 .xlsx" }, copies: { revised: "修订稿", comments: "批注稿" } },
  map: "一览图",
  lastYear: "上一年度报告",
  lastAdd: "加上一年度报告",
  lastHint: "用于核对年度之间的数据；也可以拖到这里，或点一下这里再粘贴。",
  lastAway: "去掉上一年度报告",
  fromBlank: "从空白表开始填",
  editHere: "在此修改"
};

// www/element/words.js
function wordsFor({ lang, parts }) {
  const english = isEnglish(lang) && parts.get("en");
  return english ? english.words : zh;
}
async function wordsCome({ lang, parts }) {
  if (isEnglish(lang)) await parts.load("en").catch(() => {
  });
}
var coreLanguage = (lang) => isEnglish(lang) ? "en" : "zh";
var isEnglish = (lang) => /^en\b/i.test(lang || "");

// www/element/settings.js
var SETTINGS = ["lang", "form", "off", "published", "last", "rules"];
function optionsOf({ lang, form, control, off, published, last: last2, rules, accepted: accepted2 }) {
  const without = (off || "").split(/[\s,，、]+/).filter(Boolean);
  const options = { lang: coreLanguage(lang) };
  if (form && !control.namesOwner) options.form = form;
  if (published) options.published = published;
  if (without.length > 0) options.off = without;
  if (last2) options.last = last2;
  if (rules) options.rules = rules;
  if (accepted2 && accepted2.length > 0) options.accepted = accepted2;
  try {
    return JSON.parse(JSON.stringify(options));
  } catch (error) {
    throw Object.assign(error, { kind: "misuse" });
  }
}

// www/element/styles.accepted.js
var accepted = i` .small.plain{padding:0;border:0;background:none;text-decoration:underline}`;

// www/element/styles.colours.js
var colours = i` :host{display:block}:host([hidden]){display:none}.gouji{--ink:var(--gouji-ink,#1d2733);--quiet:var(--gouji-quiet,#5a6673);--paper:var(--gouji-paper,#fff);--shade:var(--gouji-shade,#f3f6fa);--line:var(--gouji-line,#c3ccd6);--accent:var(--gouji-accent,#17508f);--on-accent:#fff;--error:#b3261e;--error-shade:#fdecea;--warning:#8a5300;--warning-shade:#fff4dc;--info:#2a5d8f;--info-shade:#e8f1fa;--pass:#1e6b3a;--pass-shade:#e9f5ec;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:16px;font:15px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif;/* Never smaller than that,and not huge where a page counts its rem in hundreds. Chromium 78 knows no max():there it is the page's size. */ font-size:var(--gouji-font-size,max(15px,.9375em,min(.9375rem,24px)));text-align:left}.dark{--ink:var(--gouji-ink,#dfe6ee);--quiet:var(--gouji-quiet,#9dabba);--paper:var(--gouji-paper,#1a212a);--shade:var(--gouji-shade,#222c37);--line:var(--gouji-line,#43505e);--accent:var(--gouji-accent,#7db4ee);--on-accent:#10202f;--error:#ff9b91;--error-shade:#45211f;--warning:#f0bf62;--warning-shade:#3d3018;--info:#93c3f2;--info-shade:#1f3347;--pass:#85d3a0;--pass-shade:#1c3626}`;

// www/element/styles.findings.js
var findings = i` .outcome{display:flex;flex-wrap:wrap;align-items:flex-start;margin:0 -10px;border-top:1px solid var(--line);padding-top:10px}.opinion,.tables{min-width:0;padding:0 10px}.opinion{flex:2 1 27em}.tables{flex:3 1 36em;width:100%}.wide .opinion{position:sticky;top:8px;max-height:calc(100vh - 16px);overflow-y:auto}.finding{margin-bottom:8px;padding:8px 10px;border:1px solid var(--line);border-left:4px solid var(--info);background:var(--paper)}.finding.error{border-left-color:var(--error)}.finding.warning{border-left-color:var(--warning)}.finding.current{background:var(--shade);box-shadow:0 0 0 1px var(--accent)}.repair{padding:6px 10px;border:1px solid var(--line);border-top-width:0}.repair:first-child{border-top-width:1px}del{color:var(--error)}ins{color:var(--pass);font-weight:700;text-decoration:none}.small{padding:1px 10px;font-size:.867em}.badge{display:inline-block;margin-right:4px;padding:0 7px;border:1px solid;border-radius:2px;font-size:.8em;line-height:1.583}.badge.error{color:var(--error);background:var(--error-shade)}.badge.warning{color:var(--warning);background:var(--warning-shade)}.badge.info{color:var(--info);background:var(--info-shade)}.sentence{overflow-wrap:anywhere;word-break:break-word}button.sentence{display:inline;padding:0;border:0;background:none;text-align:left;cursor:pointer}button.sentence:hover{color:var(--accent);text-decoration:underline}blockquote{margin:4px 0;padding-left:8px;border-left:3px solid var(--line);color:var(--quiet)}.place{line-height:1.5}.should{margin:2px 0}.follows,.basis{margin-top:3px;color:var(--quiet);font-size:.867em;line-height:1.5}.basis{display:inline-block;max-width:100%;margin-right:12px;vertical-align:top}.basis[open]{display:block}.explain{display:inline-block;margin-top:3px;line-height:1.5}.rule{color:inherit;font-family:Consolas,"DejaVu Sans Mono",monospace}.members{margin:2px 0 0}.members .finding{margin:0;padding:2px 6px;border-width:0 0 0 3px}.excerpt{margin:4px 0;font-size:.933em}.excerpt table{table-layout:fixed;line-height:1.25}.excerpt thead td{width:30%}.excerpt th[scope="row"]{text-align:left}.excerpt th span{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.excerpt th,.excerpt td{min-width:0;height:auto;padding:1px 3px}.excerpt .in{font-weight:700}.excerpt .off{color:var(--quiet)}@media (max-width:600px){.excerpt .aside{display:none}.excerpt thead td{width:50%}}.excerpt .hit{border:2px solid var(--error);background:var(--error-shade);color:var(--error);font-weight:700}.warning>.excerpt .hit{border-color:var(--warning);background:var(--warning-shade);color:var(--warning)}summary{cursor:pointer;color:var(--accent)}`;

// www/element/styles.general.js
var general = i` *{box-sizing:border-box}p,ol,ul,h3,blockquote{margin:0;padding:0}ol{list-style:none}h3{margin:0 0 8px;font-size:1.067em;font-weight:600}.headed{display:flex;justify-content:space-between;align-items:baseline}.quiet{color:var(--quiet);font-size:.867em}.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}code{font-family:Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere;word-break:break-word}button,textarea{font:inherit;color:inherit}[part="button"]{border:1px solid var(--accent);border-radius:3px;background:var(--paper);color:var(--accent);cursor:pointer}:focus{outline:3px solid var(--accent);outline-offset:1px}:focus:not(:focus-visible){outline:none}`;

// www/element/styles.intake.js
var intake = i` .intake{padding:18px 16px 14px;border:2px dashed var(--line);border-radius:4px;background:var(--shade);text-align:center}.intake.over{border-color:var(--accent);border-style:solid}.slim-entry{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;margin:-8px 0 10px}.intake.slim{display:flex;flex:1 1 auto;flex-wrap:wrap;align-items:center;max-width:100%;padding:0;border:0;background:none;text-align:left}.which{margin-right:10px;overflow-wrap:anywhere;word-break:break-word}.lead{font-size:1.133em}.actions{margin:8px 0}.actions button{margin:2px 4px;padding:5px 18px}.actions .primary{background:var(--accent);color:var(--on-accent)}.intake .quiet{max-width:46em;margin:0 auto}`;
var last = i` .last{display:flex;flex-wrap:wrap;align-items:center;justify-content:center;margin-top:6px;padding:4px 8px;border:1px dashed transparent;font-size:.867em}.last.over{border-color:var(--accent);background:var(--shade)}.last button{margin:2px 8px;padding:1px 10px}.last .quiet{font-size:1em}.slim-entry .last{margin:0;padding:0;justify-content:flex-start}.slim-entry .last .quiet{display:none}.unused{color:var(--warning)}`;

// www/element/styles.tables.js
var tables = i` .caption{margin:12px 0 4px;font-size:.933em;font-weight:600}.headed + .caption{margin-top:0}.scroll{overflow-x:auto}table{width:100%;border-collapse:collapse;font-size:.867em;line-height:1.4}.applications,.disputes{min-width:46.2em}.disputes{table-layout:fixed}th,td{padding:3px 4px;border:1px solid var(--line);font-weight:400;text-align:center;vertical-align:middle}th{background:var(--shade)}.applications th[scope="row"]{text-align:left}.spine{width:4.6em}@media (max-width:480px){.applications{min-width:38em}.spine{width:2.6em}}td{min-width:2.6em;height:28px;font-variant-numeric:tabular-nums}.applications td{width:3.5em}td .quiet{font-size:inherit}td.marked{height:1px;padding:0}.cell{position:relative;display:block;width:100%;height:100%;min-height:27px;padding:3px 4px;border:2px solid;background:none;font-weight:700;cursor:pointer}.marked.error{color:var(--error);background:var(--error-shade)}.marked.warning{color:var(--warning);background:var(--warning-shade)}.marked.warning .cell{border-style:dashed}.marked.info{color:var(--info);background:var(--info-shade)}.marked.info .cell{border-style:dotted}.marked.possible .cell,.marked.cross .cell,.marked.beside .cell{border-width:1px;padding:4px 5px}.marked.beside{color:inherit;background:none}.marked.beside .cell{border:1px dotted var(--quiet);font-weight:400}.edited{box-shadow:inset 0 -3px 0 var(--pass)}.marked.current .cell{box-shadow:0 0 0 3px var(--accent);z-index:1}footer{margin-top:12px;padding-top:8px;border-top:1px solid var(--line)}@media (forced-colors:active){/* Shadows and grounds are not painted there. */ .finding.current,.marked.current .cell{outline:3px solid Highlight}.edited{border-bottom:4px double}}@media print{.intake:not(.slim),.last,.take,.explain,.basis:not([open]),[part="button"]{display:none}/* On paper nobody scrolls:what is beside stands below,and a table of a finding beside its sums. */ .outcome{display:block;font-size:.8em}.wide .opinion{position:static;max-height:none}.finding{display:grid;grid-template:repeat(8,auto) 1fr / 1fr auto;padding:3px 8px;break-inside:avoid}.finding>*{grid-column:1}.excerpt{grid-area:1 / 2 / 10;width:40em;margin:0 0 0 8px;font-size:.8em}}`;

// www/element/styles.take.js
var take = i` .take,.map,.scope{margin:12px 0;font-size:.933em}.back-home{white-space:nowrap}`;

// www/element/styles.verdict.js
var verdict = i` .summary>:first-child{margin-top:10px}.summary>:last-child{margin-bottom:10px}.busy{padding:10px 14px;background:var(--info-shade);color:var(--info)}.opinion.behind{opacity:.3}.stop.late{animation:gouji-come 1ms 1s backwards}@keyframes gouji-come{from{visibility:hidden}}.verdict{display:flex;align-items:center;padding:8px 14px;border-left:5px solid;font-size:1.133em;line-height:1.45}.old .verdict,.old .cause{animation:gouji-old 1ms 100ms both}@keyframes gouji-old{to{opacity:.3}}.small.take-it{padding:4px 16px;background:var(--accent);color:var(--on-accent);font-size:1em}.sign{flex:none;width:1.734em;height:1.734em;margin-right:10px;border:2px solid;border-radius:50%;line-height:calc(1.734em - 4px);text-align:center;font-weight:700;font-size:.833em}.verdict.pass{color:var(--pass);background:var(--pass-shade)}.verdict.review{color:var(--warning);background:var(--warning-shade)}.verdict.fail,.verdict.unreadable,.verdict.failure{color:var(--error);background:var(--error-shade)}.summary p + p{margin-top:6px}.coverage{color:var(--quiet);font-size:.867em}`;

// www/element/styles.js
var styles = [colours, general, intake, last, verdict, findings, tables, accepted, take];

// www/element/taking.js
var isWritable = (taken2) => taken2 && !taken2.report && !/\.(?!(doc|xls)[mx]$|html?$)\w+$/i.test(taken2.name);
var Taking = class {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    this.notice = {};
    this.open = {};
    this.times = /* @__PURE__ */ new WeakMap();
    host.addController(this);
  }
  hostUpdate() {
    const { result } = this.host;
    if (result && !this.times.has(result)) this.times.set(result, /* @__PURE__ */ new Date());
  }
  /** @param {string} act one of the part's */
  async act(act) {
    const { host } = this;
    const { result } = host;
    try {
      const { acts } = await host.parts.load("take");
      this.notice = { text: await acts[act](host), result };
    } catch (error) {
      this.notice = { text: host.fault(error), result };
    }
    host.requestUpdate();
  }
  /** What was done last with the result that is shown. */
  get said() {
    return this.notice.result === this.host.result ? this.notice.text : "";
  }
  /** Under the findings. @param {string} before what it is for, where there are none */
  bar(before) {
    const { words, result, edits, session: { taken: taken2 } } = this.host;
    const { list, back, more, acts, copies } = words.take;
    const isMarked = result.findings.length + edits.list.length > 0 && isWritable(taken2);
    return b2`<div class="take" role="group" aria-label=${list}>
      ${before ? b2`<p>${before}</p>` : A}<b>${list}</b> ${this.buttons(acts)}
      ${isMarked ? b2`<span class="back-home"><b>${back}</b> ${this.buttons(copies)}</span>` : A} ${this.fold("more", more)}
      <p class="quiet" role="status">${this.said}</p></div>`;
  }
  /** @param {Record<string, string>} acts of the part, and what each is called */
  buttons(acts) {
    return Object.keys(acts).map((act) => b2`<button type="button" class="small" part="button" @click=${() => this.act(act)}>${acts[act]}</button> `);
  }
  /** @param {string} name of the view in the part @param {string} summary */
  fold(name, summary2) {
    const { host, open } = this;
    const part = open[name] && host.parts.get("take");
    const toggle = ({ target }) => {
      open[name] = target.open;
      host.requestUpdate();
    };
    return b2`<details class=${name} ?open=${open[name]} @toggle=${toggle}><summary>${summary2}</summary>${part ? part[name](host) : A}</details>`;
  }
};

// www/element/unchecked.js
function unchecked(failed) {
  return {
    verdict: "unreadable",
    findings: [],
    repairs: [],
    more: 0,
    fills: [],
    gave_up: false,
    failed,
    coverage: { rules: 0, run: 0, checks: 0, skipped: [], undecided: [], read_as_zero: [] },
    report: null
  };
}

// www/element/scheme.js
function isDark(element) {
  const scheme = getComputedStyle(element).colorScheme || "";
  if (!scheme.includes("dark")) return false;
  return !scheme.includes("light") || matchMedia("(prefers-color-scheme: dark)").matches;
}

// www/element/watch.js
var Watch = class {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
    this.isDark = false;
    this.isWide = false;
    this.onScheme = () => this.see({ isDark: isDark(host) });
    this.onIdle = () => host.warm();
    this.size = new ResizeObserver(([{ contentRect }]) => {
      this.see({ isWide: contentRect.width >= 65 * sizeOf(host) });
    });
  }
  /** @param {{isDark?: boolean, isWide?: boolean}} seen */
  see(seen) {
    const { isDark: dark, isWide } = this;
    Object.assign(this, seen);
    if (dark !== this.isDark || isWide !== this.isWide) this.host.requestUpdate();
  }
  hostConnected() {
    this.idle = requestIdle(this.onIdle);
    this.onScheme();
    this.scheme = matchMedia("(prefers-color-scheme: dark)");
    this.scheme.addEventListener("change", this.onScheme);
    this.size.observe(this.host);
  }
  hostDisconnected() {
    this.scheme.removeEventListener("change", this.onScheme);
    this.size.disconnect();
    this.idle();
  }
};
function sizeOf({ renderRoot }) {
  const section = renderRoot.querySelector("section");
  return section ? parseFloat(getComputedStyle(section).fontSize) : 15;
}
function requestIdle(call) {
  const { requestIdleCallback, cancelIdleCallback } = (
    /** @type {any} */
    window
  );
  if (!requestIdleCallback) return () => {
  };
  let handle = 0;
  const wait = () => {
    handle = requestIdleCallback(call);
  };
  if (document.readyState === "complete") call();
  else addEventListener("load", wait, { once: true });
  return () => {
    removeEventListener("load", wait);
    cancelIdleCallback(handle);
  };
}

// www/worker/reading.js
async function readable(source) {
  if (typeof source === "string" || source instanceof Uint8Array) return source;
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  if (source instanceof Blob) return new Uint8Array(await bufferOf(source));
  throw Object.assign(new TypeError("source: a string, Uint8Array, ArrayBuffer or Blob"), { kind: "misuse" });
}
function bufferOf(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(
      /** @type {ArrayBuffer} */
      reader.result
    );
    reader.onerror = () => reject(Object.assign(new Error(String(reader.error)), { kind: "read" }));
    reader.readAsArrayBuffer(blob);
  });
}

// www/element/gouji-check.js
var isOn = (value) => /^(true|explain)?$/i.test(value);
var GoujiCheck = class _GoujiCheck extends FormElement {
  static get styles() {
    return styles;
  }
  static get properties() {
    const text = { type: String, useDefault: true };
    return {
      lang: text,
      form: text,
      off: text,
      published: text,
      src: text,
      for: text,
      name: { type: String, reflect: true, useDefault: true },
      mode: text,
      explain: { converter: isOn },
      last: { attribute: false },
      rules: { attribute: false },
      accepted: { attribute: false },
      disabled: { state: true }
    };
  }
  /** The folder that the script came from; set where the element is registered. */
  static home = "";
  /** An engine given from outside goes before `home`: the one-file page has no folder. */
  static engine = null;
  /** For a bundler's entry: by name, the address that each file of pkg/ has now. @param {Record<string, string>} files */
  static move(files) {
    for (const name of Object.keys(files)) moved.set(new URL(name, _GoujiCheck.home).href, files[name]);
  }
  constructor() {
    super();
    this.lang = "";
    this.form = "";
    this.off = "";
    this.published = "";
    this.src = "";
    this.for = "";
    this.name = "";
    this.mode = "advise";
    this.explain = false;
    this.last = null;
    this.rules = null;
    this.accepted = [];
    this.disabled = false;
    this.watch = new Watch(this);
    this.session = new Session(() => this.requestUpdate());
    this.checking = new Checking(this);
    this.focused = new Focus(this);
    this.edits = new Edits(this);
    this.parts = new Parts(this);
    this.editing = new Editing(this);
    this.taking = new Taking(this);
    this.lastYear = new LastYear(this);
    this.many = new Many(this);
    this.hand = new Hand(this);
    this.field = new Field(this);
    this.reasons = new Accepted(this);
  }
  /** What the last check gave; null before one and after a failure. */
  get result() {
    return this.session.result;
  }
  /** The report as read, or null. */
  get report() {
    return this.session.report;
  }
  get words() {
    return wordsFor(this);
  }
  /** Where the files of pkg/ are, with its last slash; none in the one-file page. */
  get folder() {
    if (this.src) return new URL(this.src.replace(/\/?$/, "/"), document.baseURI).href;
    return _GoujiCheck.engine ? "" : _GoujiCheck.home;
  }
  get engine() {
    return this.folder ? engineAt(this.folder) : _GoujiCheck.engine;
  }
  /** Loads ahead; called when someone seems about to use it, or when the page has nothing to do. */
  warm() {
    this.engine.warm();
  }
  /**
   * Checks a report and shows the result.
   * @param {string | Uint8Array | ArrayBuffer | Blob} source
   * @param {string} [name] file name
   * @returns {Promise<import("./unchecked.js").Answer>} rejects for misuse alone
   */
  check(source, name) {
    return this.take({ source, name });
  }
  /** @param {Intake} intake @returns {Promise<import("./unchecked.js").Answer>} */
  async take(intake2) {
    const { session, control } = this;
    const { source, name = source && /** @type {any} */
    source.name || "", report, field = false, listed = false, own = this.field.isOwn(field) } = intake2;
    this.engine.prepare();
    const turn = session.begin(source, field);
    this.many.show(listed, own);
    this.hand.close();
    this.lastYear.keepFor(name);
    const given = own && control.begin();
    const run = this.checking.begin(intake2);
    try {
      const taken2 = { ...intake2, source: report ? "" : await readable(source), name, field, own };
      if (turn === session.turn) session.take(taken2);
      const answer = await this.ask(taken2, this.options(), run);
      taken2.hash = taken2.hash || (report ? null : await control.hashOf(taken2.source, run));
      if (run.isStopped) return this.notChecked({ kind: "stopped" });
      control.end(given, { ...taken2, result: answer.result, version: answer.version });
      if (taken2 !== session.taken) return answer.result;
      this.show(answer, taken2);
      return answer.result;
    } catch (error) {
      const isMisuse = error.kind === "misuse";
      const checked = given && isMisuse && await this.parts.load("help").then(({ without }) => without(this, { ...intake2, name, turn }, error)).catch(() => null);
      control.end(given, checked || null, run.isStopped);
      if (turn === session.turn) this.fail(error, isMisuse && session.calm ? (checked || this).result : null);
      if (isMisuse) throw error;
      return this.notChecked(error);
    } finally {
      control.end(given, null, run.isStopped);
      this.checking.end(run);
    }
  }
  /** @param {{kind?: string}} failure */
  notChecked({ kind = "trap" }) {
    const { words } = this;
    return unchecked(kind === "stopped" ? words.stopped : `${words.failed}${words.failure[kind] || words.failure.trap}`);
  }
  /** @param {Taken} taken @param {Options} [options] @param {import("./checking.js").Asker} [by] */
  async ask({ source, name, medium, report, own }, options = this.options(), by = unstopped) {
    const { engine } = this;
    if (!own) delete options.accepted;
    if (name && !report) options.name = name;
    if (medium) options.medium = medium;
    const { lang, rules } = options;
    const [told, { version, forms }] = await Promise.all([
      report ? by.ask(engine, "checkReport", report, options) : by.ask(engine, "check", source, options),
      by.ask(engine, "catalogue", rules ? { lang, rules } : { lang })
    ]);
    await wordsCome(this);
    const result = told;
    if (result.failed) result.failed = this.words.failed + this.fault({ kind: "load", message: result.failed });
    return { result, version, forms };
  }
  /** What attributes and properties set. */
  options() {
    return optionsOf(this);
  }
  /** @param {import("./session.js").Answer} answer @param {Taken} taken */
  show(answer, taken2) {
    const { result } = answer;
    const { session, edits } = this;
    const isSame = taken2.field && session.ofField;
    const begin = edits.leave(isSame);
    session.show(answer, taken2);
    begin();
    if (taken2.own) this.reasons.meet(result.report);
    this.tell("gouji-result", { result, name: taken2.name });
  }
  /** Forgets the report and its result; what attributes and properties set stays. */
  clear() {
    this.leave();
    this.edits.onLeave(true);
    this.field.ask("forget");
    this.control.take(null);
  }
  /** Something else comes than the report that is shown. */
  leave() {
    const begin = this.edits.leave();
    this.session.clear();
    begin();
  }
  /** The result of the tool's own copy, after a change in it. @param {Result} result */
  showEdited(result) {
    this.session.showCopy(result);
    this.tell("gouji-result", { result, name: this.session.name });
  }
  /** @param {any} error @param {Result | null} [kept] what stays in sight */
  fail(error, kept) {
    const { edits, result, session } = this;
    const begin = edits.leave();
    session.fail(error, kept);
    if (kept !== result) begin();
    this.fault(error);
  }
  /** A fault that leaves the result as it is: a part of the tool did not come. @param {any} error @returns {string} the same for a person */
  fault(error) {
    const { kind = "trap", message } = error;
    this.tell("gouji-error", { kind, message, error });
    return this.words.failure[kind] || message;
  }
  /** @param {string} type @param {object} detail @returns {boolean} false where a listener said no */
  tell(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }
  /** A setting that changes the result takes the last report through again. @param {Map<string, unknown>} changed */
  willUpdate(changed2) {
    this.explain = isOn(this.explain);
    const differs = (name) => changed2.has(name) && changed2.get(name) !== this[name];
    if (!this.hasUpdated) return;
    if (this.many.list && SETTINGS.some((name) => name !== "last" && differs(name))) this.many.list.again();
    const { taken: taken2 } = this.session;
    if (!taken2) return;
    if (![...SETTINGS, "accepted"].some(differs)) return;
    if (differs("form") || !this.edits.again()) this.quietly(taken2);
  }
  /** For checks that nobody awaits: a failure is shown and told by then. @param {Intake} intake */
  quietly(intake2) {
    if (intake2.several) this.many.take(intake2.several, intake2.field);
    else this.take(intake2).catch(() => {
    });
  }
  render() {
    return faceView(this);
  }
  /** @param {Finding} finding */
  locate(finding) {
    const [cell] = finding.cells;
    this.goTo(finding.key, cell ? `[data-cell="${CSS.escape(cellKey(cell))}"]` : `[data-finding="${CSS.escape(finding.key)}"]`, finding);
    this.tell("gouji-locate", { finding, cell });
  }
  /** Brings a finding to hand and the focus to its other end; what stands in the field too is shown there. @param {string} key @param {string} selector @param {Finding} [finding] */
  async goTo(key, selector, finding) {
    this.session.pick(key);
    await this.updateComplete;
    const target = (
      /** @type {HTMLElement | null} */
      this.renderRoot.querySelector(selector)
    );
    if (target) target.focus({ preventScroll: true });
    if (finding && this.field.reveal(finding) || !target) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    target.scrollIntoView({ block: "center", inline: "nearest", behavior: calm ? "auto" : "smooth" });
  }
};

// www/element/define.module.js
GoujiCheck.home = GoujiCheck.home || new URL(".", import.meta.url).href;
if (!customElements.get("gouji-check")) customElements.define("gouji-check", GoujiCheck);
export {
  GoujiCheck
};
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
