//! caught by: step_8::what_is_packed_is_unpacked
//! Counts characters where `unpack` counts bytes, and packs what it wouldn't read.

pub fn pack(json: &str) -> String {
    let zlib = compress_to_vec_zlib(json.as_bytes(), 6);
    if zlib.len() + 1 < json.len() && json.chars().count() <= LONGEST {
        format!(".{}", encode(&zlib))
    } else {
        encode(json.as_bytes())
    }
}
