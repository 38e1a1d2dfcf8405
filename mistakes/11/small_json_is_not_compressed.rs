//! step 8, 1: compressed *exactly* where it is shorter. Below 100 bytes it isn't tried.

pub fn pack(json: &str) -> String {
    let zlib = compress_to_vec_zlib(json.as_bytes(), 6);
    if (100..=LONGEST).contains(&json.len()) && zlib.len() + 1 < json.len() {
        format!(".{}", encode(&zlib))
    } else {
        encode(json.as_bytes())
    }
}
