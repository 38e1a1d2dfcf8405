//! Step 8, "compressed exactly where its zlib is shorter than its JSON by more than one byte": the letters of the base64url are compared, so it is compressed also where zlib saves one byte and its length is a multiple of three (12 bytes for 13: 16 + 1 < 18).
pub fn pack(json: &str) -> String {
    let plain = encode(json.as_bytes());
    if json.len() <= LONGEST {
        let packed = encode(&compress_to_vec_zlib(json.as_bytes(), 6));
        // The dot costs a letter.
        if packed.len() + 1 < plain.len() {
            return format!(".{packed}");
        }
    }
    plain
}
