//! caught by: step_3::an_absent_redis_is_said_at_once
//! Takes for host and port what stands before the next `/`. A `?` ends them as well, and then the error has the rest.

impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = client(url).map_err(OpenError::Address)?;
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
        let address = place.split('/').next().unwrap_or(place).to_owned();
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
