//! caught by: step_3::an_absent_redis_is_said_at_once
//! also by: step_3::a_wrong_password_is_not_repeated, step_3::both_connections_have_one_limit
//! The manager tries for ever, and what is said is that no answer came, and not why.

impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = client(url).map_err(OpenError::Address)?;
        let address = client.get_connection_info().addr().to_string();
        let connect = Link::open(client, options.timeout);
        let error = match timeout(options.timeout, connect).await {
            Ok(Ok(redis)) => return Ok(Self { redis, options }),
            Ok(Err(error)) => quiet(error),
            Err(_) => no_answer(options.timeout),
        };
        Err(OpenError::Unreachable { address, error })
    }
}
