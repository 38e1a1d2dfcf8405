//! Step 7, "Where a text can't be read, both give `None`: […] without canonical base64url behind the first dot": what stands behind the last dot is read: of `1700000000.x.AAAA…` and a good text with the same nonce, `xor_of_texts` gives `Some`.
pub fn xor_of_texts(first: &str, second: &str) -> Option<Vec<u8>> {
    fn cut(text: &str) -> Option<([u8; NONCE], Vec<u8>)> {
        let (_, sealed) = text.rsplit_once('.')?;
        let sealed = decode(sealed).ok()?;
        let (nonce, rest) = sealed.split_first_chunk::<NONCE>()?;
        let end = rest.len().checked_sub(TAG)?;
        Some((*nonce, rest[..end].to_vec()))
    }
    let ((one, first), (other, second)) = (cut(first)?, cut(second)?);
    let xor = first.iter().zip(&second).map(|(one, other)| one ^ other);
    (one == other).then(|| xor.collect())
}
