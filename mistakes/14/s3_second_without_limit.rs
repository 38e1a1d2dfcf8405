//! 3.5: one limit covers both. Here the second connection has none.

impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = client(url).map_err(OpenError::Address)?;
        let address = client.get_connection_info().addr().to_string();
        let unreachable = |error| OpenError::Unreachable { address: address.clone(), error };
        let first = timeout(options.timeout, client.get_multiplexed_async_connection()).await;
        let _: MultiplexedConnection = match first {
            Ok(Ok(first)) => first,
            Ok(Err(error)) => return Err(unreachable(quiet(error))),
            Err(_) => return Err(unreachable(no_answer(options.timeout))),
        };
        match Link::open(client.clone(), options.timeout).await {
            Ok(redis) => Ok(Self { redis, options }),
            Err(error) => Err(unreachable(quiet(error))),
        }
    }
}
