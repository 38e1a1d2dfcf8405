//! caught by: step_7::compresses_where_that_saves_two_bytes
//! Forgets the dot: saves a byte of zlib, and spends a letter to say so.

pub fn pack(json: &str) -> String {
    let zlib = compress_to_vec_zlib(json.as_bytes(), 6);
    if zlib.len() < json.len() {
        format!(".{}", encode(&zlib))
    } else {
        encode(json.as_bytes())
    }
}
