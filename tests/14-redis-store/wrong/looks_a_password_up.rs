//! caught by: step_2::a_password_has_to_be_encoded
//! sometimes by: step_3::silence_is_no_refusal, step_4::damage_and_silence_are_no_absence
//! sometimes by: step_5::a_replica_is_left_for_the_primary
//! sometimes by: step_9::fetches_what_flask_session_keeps, step_9::a_pickle_is_no_stranger
//! Reads the address as URLs are read. `redis://:pa@ss#word@cache` is a host called `ss`, which the error
//! then names.

pub(crate) fn client(url: &str) -> Result<Client, String> {
    let open = || {
        let info = url.into_connection_info()?;
        let redis = info.redis_settings().clone();
        let redis = redis.set_protocol(ProtocolVersion::RESP3);
        Client::open(info.set_redis_settings(redis))
    };
    open().map_err(|error: RedisError| error.to_string())
}
