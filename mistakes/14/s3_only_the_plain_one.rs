//! 3.2 and 3.5: the Link opens later, in the background: here the first try counts, and its errors
//! only. The manager is opened beyond the limit if it is slow.

impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = client(url).map_err(OpenError::Address)?;
        let address = client.get_connection_info().addr().to_string();
        let unreachable = |error| OpenError::Unreachable { address: address.clone(), error };
        let work = client.get_multiplexed_async_connection();
        let _: MultiplexedConnection = match timeout(options.timeout, work).await {
            Ok(Ok(plain)) => plain,
            Ok(Err(error)) => return Err(unreachable(quiet(error))),
            Err(_) => return Err(unreachable(no_answer(options.timeout))),
        };
        let redis = Link::open(client.clone(), options.timeout).await;
        Ok(Self { redis: redis.map_err(|error| unreachable(quiet(error)))?, options })
    }
}
