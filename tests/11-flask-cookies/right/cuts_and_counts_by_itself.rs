//! Finds the dots by their places, compares signatures as texts, fills up the time, and inflates into
//! a buffer of its own.

pub fn derive_key(secret: &[u8], salt: &[u8]) -> [u8; 20] {
    use sha1::Digest;

    let mut block = [0_u8; 64];
    match secret.len() {
        0..=64 => block[..secret.len()].copy_from_slice(secret),
        _ => block[..20].copy_from_slice(&Sha1::digest(secret)),
    }
    let padded = |pad: u8| Sha1::new().chain_update(block.map(|byte| byte ^ pad));
    let inner = padded(0x36).chain_update(salt).finalize();
    padded(0x5c).chain_update(inner).finalize().into()
}

pub fn sign_text(key: &[u8; 20], signed: &str) -> [u8; 20] {
    crate::derive_key(key, signed.as_bytes())
}

pub fn split(cookie: &str) -> Result<Parts<'_>, Error> {
    let dots: Vec<_> = cookie.match_indices('.').map(|(place, _)| place).collect();
    let [.., first, last] = dots[..] else {
        return Err(Error::Parts { dots: dots.len() });
    };
    Ok(Parts {
        signed: &cookie[..last],
        payload: &cookie[..first],
        time: &cookie[first + 1..last],
        signature: &cookie[last + 1..],
    })
}

pub fn verify(key: &[u8; 20], parts: &Parts) -> Result<(), Error> {
    let expected = signed_cookies::encode(&sign_text(key, parts.signed));
    if equal(expected.as_bytes(), parts.signature.as_bytes()) {
        return Ok(());
    }
    let bytes = decode_part(Part::Signature, parts.signature)?.len();
    Err(Error::Signature { bytes })
}

pub fn read_time(text: &str) -> Result<u64, Error> {
    let bytes = decode_part(Part::Time, text)?;
    let error = Error::Time { bytes: bytes.len() };
    let zeros = 8_usize.checked_sub(bytes.len()).ok_or(error)?;
    let eight = [vec![0; zeros], bytes].concat().try_into();
    let time = u64::from_be_bytes(eight.map_err(|_| error)?);
    if write_time(time) == text {
        Ok(time)
    } else {
        Err(error)
    }
}

pub fn write_time(seconds: u64) -> String {
    let bytes = seconds.to_be_bytes().into_iter();
    encode(&bytes.skip_while(|&byte| byte == 0).collect::<Vec<_>>())
}

pub fn check_age(signed_at: u64, now: u64, max_age: u64) -> Result<(), Error> {
    if signed_at > now {
        let ahead = signed_at - now;
        return Err(Error::Future { ahead });
    }
    let age = now - signed_at;
    if age > max_age {
        return Err(Error::Expired { age });
    }
    Ok(())
}

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    use miniz_oxide::inflate::core::inflate_flags::{
        TINFL_FLAG_PARSE_ZLIB_HEADER, TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF,
    };
    use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

    if !payload.starts_with('.') {
        return decode_part(Part::Payload, payload);
    }
    let zlib = decode_part(Part::Payload, &payload[1..])?;
    let mut json = vec![0; LONGEST];
    let flags = TINFL_FLAG_PARSE_ZLIB_HEADER | TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    let mut state = Box::<DecompressorOxide>::default();
    let (status, _, length) = decompress(&mut state, &zlib, &mut json, 0, flags);
    json.truncate(length);
    match status {
        TINFLStatus::Done => Ok(json),
        TINFLStatus::HasMoreOutput => Err(Error::TooLarge),
        _ => Err(Error::Zlib),
    }
}
