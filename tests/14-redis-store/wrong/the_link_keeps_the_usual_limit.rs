//! caught by: step_3::both_connections_have_one_limit
//! Gives the second connection a second, whatever the limit is.

impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = client(url).map_err(OpenError::Address)?;
        let address = client.get_connection_info().addr().to_string();
        let connect = async {
            let plain: MultiplexedConnection = client.get_multiplexed_async_connection().await?;
            drop(plain);
            Link::open(client.clone(), Options::default().timeout).await
        };
        let connected: Option<Result<Link, RedisError>> =
            timeout(options.timeout, connect).await.ok();
        let error = match connected {
            Some(Ok(redis)) => return Ok(Self { redis, options }),
            Some(Err(error)) => quiet(error),
            None => no_answer(options.timeout),
        };
        Err(OpenError::Unreachable { address, error })
    }
}
