//! caught by: step_3::an_absent_redis_is_said_at_once
//! also by: step_3::a_wrong_password_is_not_repeated
//! Takes the rest of the URL for host and port: `redis://127.0.0.1:1/3` is `127.0.0.1:1/3` in the error.

impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = client(url).map_err(OpenError::Address)?;
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        let address = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
        let address = address.to_owned();
        let first_try = async {
            let _: MultiplexedConnection = client.get_multiplexed_async_connection().await?;
            Link::open(client.clone(), options.timeout).await
        };
        let error = match timeout(options.timeout, first_try).await {
            Ok(Ok(redis)) => return Ok(Self { redis, options }),
            Ok(Err(error)) => quiet(error),
            Err(_) => no_answer(options.timeout),
        };
        Err(OpenError::Unreachable { address, error })
    }
}
