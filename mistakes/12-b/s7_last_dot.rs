//! Step 7, "Where a text can't be read, both give `None`: … without canonical base64url behind the first dot": the text is cut at its last dot. `1700000000.x.` with a sealed part behind it gives `Some` and should be `None` (`SealKey::open` calls it `NotBase64`).

pub fn xor_of_texts(first: &str, second: &str) -> Option<Vec<u8>> {
    let bytes = |text: &str| {
        let bytes = decode(text.rsplit_once('.')?.1).ok()?;
        (bytes.len() >= NONCE + TAG).then_some(bytes)
    };
    let (first, second) = (bytes(first)?, bytes(second)?);
    if first[..NONCE] != second[..NONCE] {
        return None;
    }
    let first = &first[NONCE..first.len() - TAG];
    let second = &second[NONCE..second.len() - TAG];
    let pairs = first.iter().zip(second);
    Some(pairs.map(|(one, other)| one ^ other).collect())
}
