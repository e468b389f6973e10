//! The module that is shipped runs in Chromium 78: it uses nothing that came later.

use wasmparser::{Validator, WasmFeatures};

/// What Chromium 78 knows: the first standard, bulk memory, sign extension, saturating conversion, globals that change.
fn of_chromium_78() -> WasmFeatures {
    WasmFeatures::WASM1
        | WasmFeatures::BULK_MEMORY
        | WasmFeatures::SIGN_EXTENSION
        | WasmFeatures::SATURATING_FLOAT_TO_INT
}

#[test]
fn the_module_needs_no_later_feature() {
    let module = std::fs::read("pkg/gouji_bg.wasm").unwrap();
    Validator::new_with_features(of_chromium_78()).validate_all(&module).unwrap();
}

#[test]
fn the_test_would_see_one() {
    // A function with two results, which came with multi-value.
    let module = b"\0asm\x01\0\0\0\x01\x06\x01\x60\0\x02\x7f\x7f";
    assert!(Validator::new_with_features(of_chromium_78()).validate_all(module).is_err());
    assert!(Validator::new_with_features(WasmFeatures::all()).validate_all(module).is_ok());
}
