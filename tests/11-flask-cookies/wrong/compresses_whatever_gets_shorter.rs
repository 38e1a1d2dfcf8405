//! caught by: step_8::compresses_where_that_saves_two_bytes
//! also by: step_8::what_is_packed_is_unpacked, step_8::what_is_signed_is_opened
//! Forgets the dot: saves a byte of zlib, and spends a letter to say so.

pub fn pack(json: &str) -> String {
    let zlib = compress_to_vec_zlib(json.as_bytes(), 6);
    if zlib.len() < json.len() {
        format!(".{}", encode(&zlib))
    } else {
        encode(json.as_bytes())
    }
}
