//! step 8, 1: "shorter than its JSON by more than one byte". Two are not enough.

pub fn pack(json: &str) -> String {
    let zlib = compress_to_vec_zlib(json.as_bytes(), 6);
    if json.len() <= LONGEST && zlib.len() + 2 < json.len() {
        format!(".{}", encode(&zlib))
    } else {
        encode(json.as_bytes())
    }
}
