//! Code pages of Windows, by their numbers, under the names that the decoder knows.

/// The name of a code page; `None` where the decoder does not know it.
pub(super) fn name(page: u32) -> Option<&'static str> {
    const NAMES: [(u32, &str); 19] = [
        (866, "ibm866"),
        (874, "windows-874"),
        (932, "shift_jis"),
        (936, "gb18030"),
        (949, "euc-kr"),
        (950, "big5"),
        (1_250, "windows-1250"),
        (1_251, "windows-1251"),
        (1_252, "windows-1252"),
        (1_253, "windows-1253"),
        (1_254, "windows-1254"),
        (1_255, "windows-1255"),
        (1_256, "windows-1256"),
        (1_257, "windows-1257"),
        (1_258, "windows-1258"),
        (10_000, "macintosh"),
        (32_768, "macintosh"),
        (54_936, "gb18030"),
        (65_001, "utf-8"),
    ];
    NAMES.iter().find(|(number, _)| *number == page).map(|&(_, name)| name)
}
