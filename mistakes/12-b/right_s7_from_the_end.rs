//! The tag is cut off first and then the nonce, with no comparison to 40; and `read_other` applies `known` to the first text by itself, without `xor_of_texts`.

pub fn xor_of_texts(first: &str, second: &str) -> Option<Vec<u8>> {
    read_other(first, second, &vec![0; first.len()])
}

pub fn read_other(first: &str, second: &str, known: &[u8]) -> Option<Vec<u8>> {
    fn cut(text: &str) -> Option<(Vec<u8>, Vec<u8>)> {
        let mut nonce = decode(text.split_once('.')?.1).ok()?;
        nonce.truncate(nonce.len().checked_sub(TAG)?);
        if nonce.len() < NONCE {
            return None;
        }
        let hidden = nonce.split_off(NONCE);
        Some((nonce, hidden))
    }

    let ((nonce, first), (other_nonce, second)) = (cut(first)?, cut(second)?);
    if nonce != other_nonce {
        return None;
    }
    let keystream = first.iter().zip(known).map(|(one, known)| one ^ known);
    Some(second.iter().zip(keystream).map(|(two, key)| two ^ key).collect())
}
