//! caught by: step_9::a_pickle_is_refused
//! also by: step_9::only_one_whole_dict_is_a_session, step_9::sixty_four_lists_are_read
//! also by: step_9::every_value_is_looked_at, step_11::what_cannot_be_read_is_damage
//! also by: step_11::what_could_not_be_read_is_not_written, step_12::a_pickle_is_no_stranger
//! The first byte of a pickle, 80, is an empty dict in MessagePack. What follows it isn't looked at.

impl FlaskSession {
    pub fn read(value: &[u8]) -> Result<Self, Damage> {
        let mut rest = value;
        match rmpv::decode::read_value_with_max_depth(&mut rest, DEPTH) {
            Ok(Value::Map(pairs)) => Ok(Self(pairs)),
            Ok(_) => Err(Damage("it isn't a dict")),
            Err(_) => Err(Damage("it isn't MessagePack")),
        }
    }
}
