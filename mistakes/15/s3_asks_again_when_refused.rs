//! 3.9: asks again after SERVER_ERROR

impl Pool {
    pub async fn ask(&self, command: Command<'_>) -> Result<Answer, Error> {
        let all = async {
            let _place = self.places.acquire().await.ok();
            let mut connection = match self.take() {
                Some(connection) => connection,
                None => Connection::open(&self.address).await?,
            };
            let answer = match connection.exchange(command).await {
                Err(Error::Refused(line)) if line.starts_with("SERVER_ERROR") => {
                    connection = Connection::open(&self.address).await?;
                    connection.exchange(command).await?
                }
                answer => answer?,
            };
            self.put_back(connection);
            Ok(answer)
        };
        match timeout(self.timeout, all).await {
            Ok(answer) => answer,
            Err(_) => Err(Error::TimedOut(self.timeout)),
        }
    }
}
