//! One connection that stays open and says just what is needed, so that on few cores the asking costs little beside the
//! answering. No client for anything else.

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

pub struct Line(BufReader<TcpStream>);

impl Line {
    /// `address` as the program prints it.
    pub async fn open(address: &str) -> Self {
        let place = address.strip_prefix("http://").unwrap();
        let stream = TcpStream::connect(place).await.unwrap();
        stream.set_nodelay(true).unwrap();
        Self(BufReader::new(stream))
    }

    /// Sends a JSON body and reads the answer to its end; returns its status.
    pub async fn post(&mut self, path: &str, token: &str, body: &str) -> u16 {
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer {token}\r\n\
             content-type: application/json\r\n"
        );
        self.send(&head, body).await
    }

    /// The same with another head, without its length.
    pub async fn send(&mut self, head: &str, body: &str) -> u16 {
        let request = format!("{head}content-length: {}\r\n\r\n{body}", body.len());
        self.0.write_all(request.as_bytes()).await.unwrap();
        let (mut line, mut status, mut left) = (String::new(), 0, 0);
        loop {
            line.clear();
            self.0.read_line(&mut line).await.unwrap();
            if let Some(said) = line.strip_prefix("HTTP/1.1 ") {
                status = said[..3].parse().unwrap();
            } else if let Some(length) = line.strip_prefix("content-length: ") {
                left = length.trim().parse().unwrap();
            } else if line.trim().is_empty() {
                break;
            }
        }
        let mut answer = vec![0; left];
        self.0.read_exact(&mut answer).await.unwrap();
        status
    }
}
