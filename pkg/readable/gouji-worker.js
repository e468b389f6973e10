/*! gouji 0.2.0 | MIT OR Apache-2.0 */
"use strict";
(() => {
  // gouji:glue
  function makeGlue() {
    var glue = (() => {
      var __defProp = Object.defineProperty;
      var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
      var __getOwnPropNames = Object.getOwnPropertyNames;
      var __hasOwnProp = Object.prototype.hasOwnProperty;
      var __export = (target, all) => {
        for (var name in all)
          __defProp(target, name, { get: all[name], enumerable: true });
      };
      var __copyProps = (to, from, except, desc) => {
        if (from && typeof from === "object" || typeof from === "function") {
          for (let key of __getOwnPropNames(from))
            if (!__hasOwnProp.call(to, key) && key !== except)
              __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
        }
        return to;
      };
      var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
      var stdin_exports = {};
      __export(stdin_exports, {
        blank: () => blank,
        catalogue: () => catalogue,
        check: () => check,
        checkReport: () => checkReport,
        default: () => start,
        sha256: () => sha256,
        sm3: () => sm3,
        version: () => version
      });
      function blank(form) {
        try {
          const retptr = wasm.__wbindgen_add_to_stack_pointer(-16) >>> 0;
          wasm.blank(retptr, addHeapObject(form));
          var r0 = getDataViewMemory0().getInt32(retptr + 4 * 0, true);
          var r1 = getDataViewMemory0().getInt32(retptr + 4 * 1, true);
          var r2 = getDataViewMemory0().getInt32(retptr + 4 * 2, true);
          if (r2) {
            throw takeObject(r1);
          }
          return takeObject(r0);
        } finally {
          wasm.__wbindgen_add_to_stack_pointer(16);
        }
      }
      function catalogue(options) {
        try {
          const retptr = wasm.__wbindgen_add_to_stack_pointer(-16) >>> 0;
          wasm.catalogue(retptr, addHeapObject(options));
          var r0 = getDataViewMemory0().getInt32(retptr + 4 * 0, true);
          var r1 = getDataViewMemory0().getInt32(retptr + 4 * 1, true);
          var r2 = getDataViewMemory0().getInt32(retptr + 4 * 2, true);
          if (r2) {
            throw takeObject(r1);
          }
          return takeObject(r0);
        } finally {
          wasm.__wbindgen_add_to_stack_pointer(16);
        }
      }
      function check(source, options) {
        try {
          const retptr = wasm.__wbindgen_add_to_stack_pointer(-16) >>> 0;
          wasm.check(retptr, addHeapObject(source), addHeapObject(options));
          var r0 = getDataViewMemory0().getInt32(retptr + 4 * 0, true);
          var r1 = getDataViewMemory0().getInt32(retptr + 4 * 1, true);
          var r2 = getDataViewMemory0().getInt32(retptr + 4 * 2, true);
          if (r2) {
            throw takeObject(r1);
          }
          return takeObject(r0);
        } finally {
          wasm.__wbindgen_add_to_stack_pointer(16);
        }
      }
      function checkReport(report, options) {
        try {
          const retptr = wasm.__wbindgen_add_to_stack_pointer(-16) >>> 0;
          wasm.checkReport(retptr, addHeapObject(report), addHeapObject(options));
          var r0 = getDataViewMemory0().getInt32(retptr + 4 * 0, true);
          var r1 = getDataViewMemory0().getInt32(retptr + 4 * 1, true);
          var r2 = getDataViewMemory0().getInt32(retptr + 4 * 2, true);
          if (r2) {
            throw takeObject(r1);
          }
          return takeObject(r0);
        } finally {
          wasm.__wbindgen_add_to_stack_pointer(16);
        }
      }
      function sha256(source) {
        let deferred2_0;
        let deferred2_1;
        try {
          const retptr = wasm.__wbindgen_add_to_stack_pointer(-16) >>> 0;
          wasm.sha256(retptr, addHeapObject(source));
          var r0 = getDataViewMemory0().getInt32(retptr + 4 * 0, true);
          var r1 = getDataViewMemory0().getInt32(retptr + 4 * 1, true);
          var r2 = getDataViewMemory0().getInt32(retptr + 4 * 2, true);
          var r3 = getDataViewMemory0().getInt32(retptr + 4 * 3, true);
          var ptr1 = r0;
          var len1 = r1;
          if (r3) {
            ptr1 = 0;
            len1 = 0;
            throw takeObject(r2);
          }
          deferred2_0 = ptr1;
          deferred2_1 = len1;
          return getStringFromWasm0(ptr1, len1);
        } finally {
          wasm.__wbindgen_add_to_stack_pointer(16);
          wasm.__wbindgen_free(deferred2_0, deferred2_1, 1);
        }
      }
      function sm3(source) {
        let deferred2_0;
        let deferred2_1;
        try {
          const retptr = wasm.__wbindgen_add_to_stack_pointer(-16) >>> 0;
          wasm.sm3(retptr, addHeapObject(source));
          var r0 = getDataViewMemory0().getInt32(retptr + 4 * 0, true);
          var r1 = getDataViewMemory0().getInt32(retptr + 4 * 1, true);
          var r2 = getDataViewMemory0().getInt32(retptr + 4 * 2, true);
          var r3 = getDataViewMemory0().getInt32(retptr + 4 * 3, true);
          var ptr1 = r0;
          var len1 = r1;
          if (r3) {
            ptr1 = 0;
            len1 = 0;
            throw takeObject(r2);
          }
          deferred2_0 = ptr1;
          deferred2_1 = len1;
          return getStringFromWasm0(ptr1, len1);
        } finally {
          wasm.__wbindgen_add_to_stack_pointer(16);
          wasm.__wbindgen_free(deferred2_0, deferred2_1, 1);
        }
      }
      function version() {
        let deferred1_0;
        let deferred1_1;
        try {
          const retptr = wasm.__wbindgen_add_to_stack_pointer(-16) >>> 0;
          wasm.version(retptr);
          var r0 = getDataViewMemory0().getInt32(retptr + 4 * 0, true);
          var r1 = getDataViewMemory0().getInt32(retptr + 4 * 1, true);
          deferred1_0 = r0;
          deferred1_1 = r1;
          return getStringFromWasm0(r0, r1);
        } finally {
          wasm.__wbindgen_add_to_stack_pointer(16);
          wasm.__wbindgen_free(deferred1_0, deferred1_1, 1);
        }
      }
      function __wbg_get_imports() {
        const import0 = {
          __proto__: null,
          __wbg___wbindgen_is_null_c22311b1cc228e3a: function(arg0) {
            const ret = getObject(arg0) === null;
            return ret;
          },
          __wbg___wbindgen_is_undefined_be5b34249ff1fc15: function(arg0) {
            const ret = getObject(arg0) === void 0;
            return ret;
          },
          __wbg___wbindgen_string_get_7ce8eee7fd327545: function(arg0, arg1) {
            const obj = getObject(arg1);
            const ret = typeof obj === "string" ? obj : void 0;
            var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
            var len1 = WASM_VECTOR_LEN;
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
          },
          __wbg___wbindgen_throw_4c88d8bf264fd984: function(arg0, arg1) {
            throw new Error(getStringFromWasm0(arg0, arg1));
          },
          __wbg_decode_66d3b657c3805291: function() {
            return handleError(function(arg0, arg1, arg2, arg3) {
              const ret = getObject(arg1).decode(getArrayU8FromWasm0(arg2, arg3));
              const ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
              const len1 = WASM_VECTOR_LEN;
              getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
              getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
            }, arguments);
          },
          __wbg_from_eac91875c8a5ffa4: function(arg0) {
            const ret = Array.from(getObject(arg0));
            return addHeapObject(ret);
          },
          __wbg_get_2080c49015e35254: function() {
            return handleError(function(arg0, arg1) {
              const ret = Reflect.get(getObject(arg0), getObject(arg1));
              return addHeapObject(ret);
            }, arguments);
          },
          __wbg_get_d7176cfb76d71114: function(arg0, arg1) {
            const ret = getObject(arg0)[arg1 >>> 0];
            return addHeapObject(ret);
          },
          __wbg_get_unchecked_e6325ad374eff861: function(arg0, arg1) {
            const ret = getObject(arg0)[arg1 >>> 0];
            return addHeapObject(ret);
          },
          __wbg_instanceof_Map_0b4fc8b62e73f163: function(arg0) {
            let result;
            try {
              result = getObject(arg0) instanceof Map;
            } catch (_) {
              result = false;
            }
            const ret = result;
            return ret;
          },
          __wbg_instanceof_Uint8Array_d7aeb0dcb3108fea: function(arg0) {
            let result;
            try {
              result = getObject(arg0) instanceof Uint8Array;
            } catch (_) {
              result = false;
            }
            const ret = result;
            return ret;
          },
          __wbg_keys_105f5c0857898f84: function(arg0) {
            const ret = Object.keys(getObject(arg0));
            return addHeapObject(ret);
          },
          __wbg_length_186163212ffe79c3: function(arg0) {
            const ret = getObject(arg0).length;
            return ret;
          },
          __wbg_length_b03a0fabb109b1e9: function(arg0) {
            const ret = getObject(arg0).length;
            return ret;
          },
          __wbg_new_37eb45aaf5eeb820: function() {
            const ret = new Array();
            return addHeapObject(ret);
          },
          __wbg_new_4416a2fe2fac9c65: function(arg0, arg1) {
            const ret = new TypeError(getStringFromWasm0(arg0, arg1));
            return addHeapObject(ret);
          },
          __wbg_new_with_label_514f7c1b7d92f27a: function() {
            return handleError(function(arg0, arg1) {
              const ret = new TextDecoder(getStringFromWasm0(arg0, arg1));
              return addHeapObject(ret);
            }, arguments);
          },
          __wbg_parse_c3f72b5a24f83c01: function() {
            return handleError(function(arg0, arg1) {
              const ret = JSON.parse(getStringFromWasm0(arg0, arg1));
              return addHeapObject(ret);
            }, arguments);
          },
          __wbg_prototypesetcall_13162965d1fe7aa3: function(arg0, arg1, arg2) {
            Uint8Array.prototype.set.call(getArrayU8FromWasm0(arg0, arg1), getObject(arg2));
          },
          __wbg_set_2793479888329cb6: function() {
            return handleError(function(arg0, arg1, arg2) {
              const ret = Reflect.set(getObject(arg0), getObject(arg1), getObject(arg2));
              return ret;
            }, arguments);
          },
          __wbg_set_d2d33b52458e984a: function(arg0, arg1, arg2) {
            getObject(arg0)[arg1 >>> 0] = takeObject(arg2);
          },
          __wbg_stringify_0a0fbf2ef722380a: function() {
            return handleError(function(arg0) {
              const ret = JSON.stringify(getObject(arg0));
              return addHeapObject(ret);
            }, arguments);
          },
          __wbg_subarray_58f388a9247ac0bb: function(arg0, arg1, arg2) {
            const ret = getObject(arg0).subarray(arg1 >>> 0, arg2 >>> 0);
            return addHeapObject(ret);
          },
          __wbindgen_generic_0000000000000001: function(arg0, arg1) {
            const ret = getStringFromWasm0(arg0, arg1);
            return addHeapObject(ret);
          },
          __wbindgen_object_clone_ref: function(arg0) {
            const ret = getObject(arg0);
            return addHeapObject(ret);
          },
          __wbindgen_object_drop_ref: function(arg0) {
            takeObject(arg0);
          }
        };
        return {
          __proto__: null,
          "./gouji_bg.js": import0
        };
      }
      function addHeapObject(obj) {
        if (heap_next === heap.length) heap.push(heap.length + 1);
        const idx = heap_next;
        heap_next = heap[idx];
        heap[idx] = obj;
        return idx;
      }
      function dropObject(idx) {
        if (idx < 1028) return;
        heap[idx] = heap_next;
        heap_next = idx;
      }
      function getArrayU8FromWasm0(ptr, len) {
        ptr = ptr >>> 0;
        return getUint8ArrayMemory0().subarray(ptr / 1, ptr / 1 + len);
      }
      var cachedDataViewMemory0 = null;
      function getDataViewMemory0() {
        if (cachedDataViewMemory0 === null || cachedDataViewMemory0.buffer.detached === true || cachedDataViewMemory0.buffer.detached === void 0 && cachedDataViewMemory0.buffer !== wasm.memory.buffer) {
          cachedDataViewMemory0 = new DataView(wasm.memory.buffer);
        }
        return cachedDataViewMemory0;
      }
      function getStringFromWasm0(ptr, len) {
        ptr = ptr >>> 0;
        return decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
      }
      var cachedUint8ArrayMemory0 = null;
      function getUint8ArrayMemory0() {
        if (cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0) {
          cachedUint8ArrayMemory0 = new Uint8Array(wasm.memory.buffer);
        }
        return cachedUint8ArrayMemory0;
      }
      function getObject(idx) {
        return heap[idx];
      }
      function handleError(f, args) {
        try {
          return f.apply(this, args);
        } catch (e) {
          wasm.__wbindgen_exn_store(addHeapObject(e));
        }
      }
      var heap = new Array(1024).fill(void 0);
      heap.push(void 0, null, true, false);
      var heap_next = heap.length;
      function isLikeNone(x) {
        return x === void 0 || x === null;
      }
      function passStringToWasm0(arg, malloc, realloc) {
        if (realloc === void 0) {
          const buf = cachedTextEncoder.encode(arg);
          const ptr2 = malloc(buf.length, 1) >>> 0;
          getUint8ArrayMemory0().subarray(ptr2, ptr2 + buf.length).set(buf);
          WASM_VECTOR_LEN = buf.length;
          return ptr2;
        }
        let len = arg.length;
        let ptr = malloc(len, 1) >>> 0;
        const mem = getUint8ArrayMemory0();
        let offset = 0;
        for (; offset < len; offset++) {
          const code = arg.charCodeAt(offset);
          if (code > 127) break;
          mem[ptr + offset] = code;
        }
        if (offset !== len) {
          if (offset !== 0) {
            arg = arg.slice(offset);
          }
          ptr = realloc(ptr, len, len = offset + arg.length * 3, 1) >>> 0;
          const view = getUint8ArrayMemory0().subarray(ptr + offset, ptr + len);
          const ret = cachedTextEncoder.encodeInto(arg, view);
          offset += ret.written;
          ptr = realloc(ptr, len, offset, 1) >>> 0;
        }
        WASM_VECTOR_LEN = offset;
        return ptr;
      }
      function takeObject(idx) {
        const ret = getObject(idx);
        dropObject(idx);
        return ret;
      }
      var cachedTextDecoder = new TextDecoder("utf-8", { ignoreBOM: true });
      cachedTextDecoder.decode();
      var MAX_SAFARI_DECODE_BYTES = 2146435072;
      var numBytesDecoded = 0;
      function decodeText(bytes) {
        numBytesDecoded += bytes.length;
        if (numBytesDecoded >= MAX_SAFARI_DECODE_BYTES) {
          cachedTextDecoder = new TextDecoder("utf-8", { ignoreBOM: true });
          cachedTextDecoder.decode();
          numBytesDecoded = bytes.length;
        }
        return cachedTextDecoder.decode(bytes);
      }
      var cachedTextEncoder = new TextEncoder();
      if (!("encodeInto" in cachedTextEncoder)) {
        cachedTextEncoder.encodeInto = function(arg, view) {
          const buf = cachedTextEncoder.encode(arg);
          view.set(buf);
          return {
            read: arg.length,
            written: buf.length
          };
        };
      }
      var WASM_VECTOR_LEN = 0;
      var wasmModule;
      var wasmInstance;
      var wasm;
      function __wbg_finalize_init(instance, module) {
        wasmInstance = instance;
        wasm = instance.exports;
        wasmModule = module;
        cachedDataViewMemory0 = null;
        cachedUint8ArrayMemory0 = null;
        return wasm;
      }
      async function start({ module_or_path: module }) {
        return __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
      }
      return __toCommonJS(stdin_exports);
    })();
    return glue;
  }

  // www/worker/compiled.js
  async function compiled(loadBytes2, test = () => {
  }) {
    if (typeof WebAssembly === "undefined") throw failure("compile", "no WebAssembly");
    const bytes = await loadBytes2();
    const module = WebAssembly.compile(
      /** @type {BufferSource} */
      bytes
    );
    module.catch(() => {
    });
    test(bytes);
    return module;
  }
  function failure(kind, message) {
    return Object.assign(new Error(message), { kind });
  }

  // www/worker/fingerprint.js
  function fingerprint(bytes) {
    let hash = 2166136261;
    for (let i = 0; i < bytes.length; i += 1) hash = Math.imul(hash ^ bytes[i], 16777619);
    return `${bytes.length}-${(hash >>> 0).toString(16)}`;
  }

  // www/worker/module.fetch.js
  var loadModule = (here) => compiled(() => loadBytes(new URL(new URL(here).hash.slice(1).split("#")[0] || `${"gouji_bg.wasm"}?v=${"db9b164a4c52"}`, here).href), isOurs);
  async function loadBytes(address) {
    const bytes = new Uint8Array(await body(address));
    const isWasm = bytes.length > 4 && bytes[0] === 0 && bytes[1] === 97 && bytes[2] === 115 && bytes[3] === 109;
    if (!isWasm) throw failure("load", `not a wasm file: ${address}`);
    return bytes;
  }
  function isOurs(bytes) {
    if (fingerprint(bytes) !== "1971120-6cbed782") throw failure("mixed", "gouji_bg.wasm");
  }
  async function body(address) {
    let response;
    try {
      response = await fetch(address, { credentials: "same-origin" });
    } catch (error) {
      throw failure("load", `${address}: ${error.message}`);
    }
    if (!response.ok) throw failure("load", `${address}: ${response.status}`);
    return response.arrayBuffer();
  }

  // www/worker/medium.js
  function isForAll(source) {
    if (!(source instanceof Uint8Array)) return false;
    const head = letters(source.subarray(0, 1024));
    if (/^\xd0\xcf\x11\xe0|^\{\\rtf|%PDF-|^PK.{28}mimetypeapplication\/vnd\.oasis/s.test(head)) return true;
    return head.startsWith("PK") && letters(source.subarray(-65536)).includes("OFD.xml");
  }
  function letters(bytes) {
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    return text;
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

  // www/worker/row.js
  var MOST_KEPT = 1e3;
  var kept = { run: 0, reports: (
    /** @type {Map<number, Report>} */
    /* @__PURE__ */ new Map()
  ) };
  function keep({ run, number }, report) {
    if (run !== kept.run) Object.assign(kept, { run, reports: /* @__PURE__ */ new Map() });
    if (report && kept.reports.size < MOST_KEPT) kept.reports.set(number, report);
  }
  var keptOf = ({ run, before }) => before && run === kept.run && kept.reports.get(before.number) || null;
  async function read(asked) {
    const source = (
      /** @type {Uint8Array} */
      await readable(asked.file)
    );
    const known = keptOf(asked);
    const last = asked.before && !known ? (
      /** @type {Uint8Array} */
      await readable(asked.before.file)
    ) : null;
    return { asked, source, last, known, print: asked.isNew ? await printOf(source) : "" };
  }
  async function printOf(bytes) {
    const PIECE = 1 << 20;
    let print = "";
    for (let start = 0; start < bytes.length; start += PIECE) {
      if (start > 0) await new Promise((done) => setTimeout(done));
      print += ` ${fingerprint(bytes.subarray(start, start + PIECE))}`;
    }
    return print;
  }
  function row(glue, { asked, source, last, known, print }) {
    const { name, options, before, isHashed } = asked;
    const given = before ? { ...options, last: known || glue.check(last, { ...options, name: before.name }).report } : options;
    const result = glue.check(source, { ...given, name });
    keep(asked, result.report);
    const hash = isHashed ? { sha256: glue.sha256(source), sm3: glue.sm3(source) } : null;
    return { print, hash, ...told(result) };
  }
  var told = ({ failed, verdict, findings, repairs, more, report, coverage: { skipped }, gave_up }) => ({
    failed,
    verdict,
    findings,
    repairs,
    more,
    skipped,
    gave_up,
    agency: report && report.agency,
    year: report && report.year
  });

  // www/worker/core.js
  var CALLS = ["check", "checkReport", "blank", "catalogue", "version", "sha256", "sm3"];
  var OF_ALL = ["annotate", "compose"];
  var POLICY = /unsafe-eval|disallowed by embedder|content security policy|\bCSP\b/i;
  var Instance = class {
    /** @param {() => Promise<Made>} made */
    constructor(made) {
      this.made = made;
      this.module = null;
      this.glue = null;
    }
    /** The same ahead of the first question, which is told what failed meanwhile: what a server refuses is asked for once. */
    prepare() {
      this.glue = this.instantiate();
      this.glue.catch(() => {
      });
    }
    /** Loads, compiles and starts, or fails with the reason. */
    async start() {
      this.glue = this.glue || this.instantiate();
      try {
        return await this.glue;
      } catch (error) {
        this.glue = null;
        this.module = null;
        throw error;
      }
    }
    async instantiate() {
      const { makeGlue: makeGlue2, loadModule: loadModule2 } = await this.made();
      this.module = this.module || loadModule2();
      const glue = makeGlue2();
      await glue.default({ module_or_path: await this.module });
      return glue;
    }
    /** A trap leaves memory in an unknown state. The module is sound: only the instance is thrown away. */
    drop() {
      this.glue = null;
    }
  };
  var Core = class {
    /**
     * @param {Made} made
     * @param {(carried?: Blob) => Promise<Made>} loadAll the second build, which reads every medium
     */
    constructor(made, loadAll2) {
      this.carried = void 0;
      this.own = new Instance(async () => made);
      this.all = new Instance(() => loadAll2(this.carried));
    }
    /** @param {Request} request @param {(reply: Reply) => void} [say] what is known before the answer @returns {Promise<Reply>} */
    async answer({ id, call, args }, say = () => {
    }) {
      if (call === "version" && args[0]) this.carried = /** @type {Blob} */
      args[0];
      let run = (glue2) => glue2[call](...args);
      let instance = this.own;
      let glue;
      let failed;
      try {
        let sources = call === "check" ? args : [];
        if (call === "row") {
          const given = await read(
            /** @type {any} */
            args[0]
          );
          run = (made) => row(made, given);
          sources = [given.source, given.last];
        } else if (!CALLS.concat(OF_ALL).includes(call)) throw new TypeError(`no such call: ${call}`);
        if (OF_ALL.includes(call) || sources.some(isForAll)) {
          if (!this.all.glue) say({ id, loading: true });
          instance = this.all;
        }
        glue = await instance.start().catch(async (error) => {
          if (instance === this.own || OF_ALL.includes(call)) throw error;
          const first = await (instance = this.own).start();
          if (typeof WebAssembly === "object" && await this.own.module instanceof WebAssembly.Module) failed = String(error);
          return first;
        });
      } catch (error) {
        return { id, failure: describe(error, "start") };
      }
      try {
        const value = run(glue);
        return { id, value: failed ? { ...value, failed } : value };
      } catch (error) {
        const failure2 = describe(error, "trap");
        if (failure2.kind === "trap") instance.drop();
        return { id, failure: failure2 };
      }
    }
  };
  function describe(error, otherwise) {
    const name = String(error && error.name || "Error");
    const message = String(error && error.message || error);
    const failure2 = { kind: kindOf(error, name, message, otherwise), name, message };
    return error && error.reasons ? { ...failure2, reasons: Array.from(error.reasons, String) } : failure2;
  }
  function kindOf(error, name, message, otherwise) {
    if (error && error.kind) return error.kind;
    if (name === "CompileError" || POLICY.test(message)) return POLICY.test(message) ? "policy" : "compile";
    return otherwise === "trap" && error instanceof TypeError ? "misuse" : otherwise;
  }

  // www/worker/more.js
  async function loadAll(here, scriptAt, carried) {
    const [, script, wasm = ""] = new URL(here).hash.slice(1).split("#");
    const address = carried ? URL.createObjectURL(carried) : `${new URL(script || `gouji-worker-all.js?v=${"db9b164a4c52"}`, here).href}#${wasm}`;
    const { build, makeGlue: makeGlue2, loadModule: loadModule2 } = await scriptAt(address);
    if (build !== "db9b164a4c52") throw failure("mixed", "gouji-worker-all.js");
    return { makeGlue: makeGlue2, loadModule: () => (
      /** @type {any} */
      loadModule2(address)
    ) };
  }
  async function imported(address) {
    const { trustedTypes } = (
      /** @type {any} */
      self
    );
    const policy = trustedTypes && trustedTypes.createPolicy("gouji", { createScriptURL: (text) => text });
    self.importScripts(policy ? policy.createScriptURL(address) : address);
    return (
      /** @type {any} */
      self.gouji
    );
  }

  // www/worker/main.js
  var coreAt = (here, scriptAt) => new Core({ makeGlue, loadModule: () => loadModule(here) }, (carried) => loadAll(here, scriptAt, carried));
  if (typeof document === "undefined") {
    const core = coreAt(self.location.href, imported);
    const say = (reply) => self.postMessage(reply);
    self.onmessage = async (event) => say(await core.answer(event.data, say));
    self.postMessage({ build: "db9b164a4c52" });
    core.own.prepare();
    setTimeout(() => core.answer(
      /** @type {any} */
      { call: "check", args: ["<table><tr><td>1"] }
    ), 500);
  } else {
    const tag = (
      /** @type {any} */
      document.currentScript
    );
    const here = tag.src;
    tag.gouji = { build: "db9b164a4c52", coreWith: (scriptAt) => coreAt(here, scriptAt) };
  }
})();
