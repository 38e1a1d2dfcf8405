//! caught by: step_8::what_is_packed_is_unpacked
//! also by: step_8::what_is_signed_is_opened
//! Compresses everything, as Flask does, and refuses to inflate some of it: a visitor who types much of
//! the same is logged out.

pub fn pack(json: &str) -> String {
    let zlib = compress_to_vec_zlib(json.as_bytes(), 6);
    if zlib.len() + 1 < json.len() {
        format!(".{}", encode(&zlib))
    } else {
        encode(json.as_bytes())
    }
}
