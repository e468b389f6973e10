// In the words of old browsers: the script before this one did not run there, or not to its end.
if (!window.customElements || !window.WebAssembly || !customElements.get("gouji-check")) {
  document.getElementById("old").className = "";
}
