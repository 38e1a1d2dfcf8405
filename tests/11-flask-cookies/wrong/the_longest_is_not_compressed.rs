//! caught by: step_8::what_is_packed_is_unpacked
//! Stops to compress one byte too early.

pub fn pack(json: &str) -> String {
    let zlib = compress_to_vec_zlib(json.as_bytes(), 6);
    // The dot costs a letter, and Flask wants to save one.
    if zlib.len() + 1 < json.len() && json.len() < LONGEST {
        format!(".{}", encode(&zlib))
    } else {
        encode(json.as_bytes())
    }
}
