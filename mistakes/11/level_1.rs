//! step 8, 1: its zlib is that of level 6, as in Python. It is that of level 1.

pub fn pack(json: &str) -> String {
    let zlib = compress_to_vec_zlib(json.as_bytes(), 1);
    if json.len() <= LONGEST && zlib.len() + 1 < json.len() {
        format!(".{}", encode(&zlib))
    } else {
        encode(json.as_bytes())
    }
}
