//! A right answer of another shape.

impl SessionId {
    pub fn generate() -> Self {
        let half = || getrandom::u64().expect("the operating system gives random bytes");
        Self((u128::from(half()) << 64 | u128::from(half())).to_ne_bytes())
    }

    pub fn text(&self) -> String {
        const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        let number = u128::from_be_bytes(self.0);
        let mut text = String::with_capacity(22);
        for place in 0..21 {
            text.push(LETTERS[(number >> (122 - 6 * place) & 63) as usize].into());
        }
        text.push(LETTERS[((number & 3) << 4) as usize].into());
        text
    }

    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let mut number = 0u128;
        let mut last = 0;
        for (position, byte) in text.bytes().enumerate() {
            last = match byte {
                b'A'..=b'Z' => byte - b'A',
                b'a'..=b'z' => byte - b'a' + 26,
                b'0'..=b'9' => byte - b'0' + 52,
                b'-' => 62,
                b'_' => 63,
                _ => return Err(ParseError::Byte(position)),
            };
            number = match position {
                21 => number << 2 | u128::from(last >> 4),
                _ => number << 6 | u128::from(last),
            };
        }
        if text.len() != 22 {
            return Err(ParseError::Length(text.len()));
        }
        if last & 15 != 0 {
            return Err(ParseError::SpareBits);
        }
        Ok(Self(number.to_be_bytes()))
    }
}

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.debug_struct("SessionId").finish_non_exhaustive()
    }
}
