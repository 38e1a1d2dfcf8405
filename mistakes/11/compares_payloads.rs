//! step 8, 1: "exactly where its zlib is shorter than its JSON by more than one byte". The payloads are compared, in letters.

pub fn pack(json: &str) -> String {
    let zlib = compress_to_vec_zlib(json.as_bytes(), 6);
    if json.len() <= LONGEST && encode(&zlib).len() + 1 < encode(json.as_bytes()).len() {
        format!(".{}", encode(&zlib))
    } else {
        encode(json.as_bytes())
    }
}
