//! 9.4 / 10.1: what was read is written as it was. Here _permanent comes in.

impl FlaskSession {
    pub fn read(value: &[u8]) -> Result<Self, Damage> {
        let mut rest = value;
        match rmpv::decode::read_value_with_max_depth(&mut rest, RMPV_DEPTH) {
            Ok(Value::Map(pairs)) if rest.is_empty() => {
                let mut session = Self(pairs);
                if session.get("_permanent").is_none() {
                    session.0.insert(0, ("_permanent".into(), true.into()));
                }
                session.check_depth()?;
                Ok(session)
            }
            Ok(_) => Err(Damage("it isn't one dict")),
            Err(_) => Err(Damage("it isn't MessagePack")),
        }
    }
}
