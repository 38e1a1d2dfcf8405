//! Leaves the alphabet to the crate, and asks whether the ID would be written as it was sent. A
//! visitor shows in the log with the whole key, and an ID in a printout with the start of it.

impl SessionId {
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let decoded = URL_SAFE_NO_PAD.decode(text);
        let bytes = decoded.map_err(|error| match error {
            _ if text.len() != CHARACTERS => ParseError::Length(text.len()),
            base64::DecodeError::InvalidByte(position, _) => ParseError::Byte(position),
            base64::DecodeError::InvalidLastSymbol { .. } => ParseError::SpareBits,
            _ => ParseError::Byte(text.find('=').unwrap_or_default()),
        })?;
        let length = ParseError::Length(text.len());
        let id = Self(bytes.try_into().map_err(|_| length)?);
        if id.text() == text {
            Ok(id)
        } else {
            Err(ParseError::SpareBits)
        }
    }
}

impl Debug for SessionId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "SessionId of {:?}", crate::key::StoreKey::of(self))
    }
}

pub fn log_line(cookie: &str) -> String {
    SessionId::parse(cookie).map_or_else(
        |error| format!("stranger ({error})"),
        |id| format!("session {}", StoreKey::of(&id)),
    )
}

impl StoreKey {
    pub fn of(id: &SessionId) -> Self {
        let mut hash = Sha256::new();
        id.text().bytes().for_each(|byte| hash.update([byte]));
        Self(hash.finalize().into())
    }
}

fn strong_key(cookie: &str) -> Option<String> {
    let Ok(id) = SessionId::parse(cookie) else {
        return None;
    };
    let bytes = *StoreKey::of(&id).as_bytes();
    Some(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

pub fn predict_counter(seen: &[String]) -> Option<String> {
    let mut before = None;
    for id in seen {
        let text = decode(id)?;
        let number: u64 = text.parse().ok()?;
        if number.to_string() != text || encode(&text) != *id || before >= Some(number) {
            return None;
        }
        before = Some(number);
    }
    Some(encode(&(before?.checked_add(1)?).to_string()))
}

pub fn predict_lcg(seen: &[String]) -> Option<String> {
    let id = seen.last()?;
    let both = u64::from_str_radix(id, 16).ok()?;
    if format!("{both:016x}") != *id {
        return None;
    }
    let (first, second) = ((both >> 32) as u32, both as u32);
    for hidden in (0..=u16::MAX).rev() {
        let state = next_state((u64::from(first) << 16) + u64::from(hidden));
        if output(state) == second {
            let states = [next_state(state), next_state(next_state(state))];
            return Some(
                states
                    .map(|state| format!("{:08x}", output(state)))
                    .concat(),
            );
        }
    }
    None
}
