//! caught by: step_3::a_password_has_to_be_encoded
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
