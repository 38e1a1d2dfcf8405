//! 9.4: everything in the dict is kept. Here a key that is a number is a Damage.

impl FlaskSession {
    pub fn read(value: &[u8]) -> Result<Self, Damage> {
        let mut rest = value;
        match rmpv::decode::read_value_with_max_depth(&mut rest, RMPV_DEPTH) {
            Ok(Value::Map(pairs)) if rest.is_empty() => {
                let session = Self(pairs);
                if session.0.iter().any(|(key, _)| key.as_str().is_none()) {
                    return Err(Damage("a key is no text"));
                }
                session.check_depth()?;
                Ok(session)
            }
            Ok(_) => Err(Damage("it isn't one dict")),
            Err(_) => Err(Damage("it isn't MessagePack")),
        }
    }
}
