//! 9.4 / 10.1: as it was. Here sorted by key.

impl FlaskSession {
    pub fn read(value: &[u8]) -> Result<Self, Damage> {
        let mut rest = value;
        match rmpv::decode::read_value_with_max_depth(&mut rest, RMPV_DEPTH) {
            Ok(Value::Map(pairs)) if rest.is_empty() => {
                let mut session = Self(pairs);
                session.0.sort_by(|(a, _), (b, _)| a.as_str().cmp(&b.as_str()));
                session.check_depth()?;
                Ok(session)
            }
            Ok(_) => Err(Damage("it isn't one dict")),
            Err(_) => Err(Damage("it isn't MessagePack")),
        }
    }
}
