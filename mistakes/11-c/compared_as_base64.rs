//! Step 8, "Up to `LONGEST` bytes, a payload is compressed exactly where its zlib is shorter than its JSON by more than one byte": the texts in base64url are compared, so where zlib saves exactly one byte, and the JSON's length leaves 1 when divided by 3, the payload is compressed, and Flask's isn't.

pub fn pack(json: &str) -> String {
    let plain = encode(json.as_bytes());
    if json.len() > LONGEST {
        return plain;
    }
    let zlib = compress_to_vec_zlib(json.as_bytes(), 6);
    let packed = format!(".{}", encode(&zlib));
    if packed.len() < plain.len() {
        packed
    } else {
        plain
    }
}
