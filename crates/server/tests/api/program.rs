//! A program with a token, and what it is answered.

use app::tokens::Scope;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use domain::people::StaffId;
use serde_json::Value;
use tower::ServiceExt;

use crate::house::House;

pub struct Program {
    router: axum::Router,
    pub headers: Vec<(&'static str, String)>,
}

#[derive(Debug)]
pub struct Said {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub json: Value,
}

impl Program {
    pub async fn of(house: &House, staff: StaffId, scopes: &[Scope]) -> Self {
        let issued = house.desk.app.issue_token("test", staff, scopes, None);
        let secret = issued.await.unwrap().secret;
        Self::with(house, &secret)
    }

    pub fn with(house: &House, secret: &str) -> Self {
        Self {
            router: house.router.clone(),
            headers: vec![("authorization", format!("Bearer {secret}"))],
        }
    }

    pub fn saying(&self, name: &'static str, value: &str) -> Self {
        let mut headers = self.headers.clone();
        headers.push((name, value.to_owned()));
        Self {
            router: self.router.clone(),
            headers,
        }
    }

    pub async fn get(&self, path: &str) -> Said {
        self.raw("GET", path, "").await
    }

    pub async fn post(&self, path: &str, body: &Value) -> Said {
        self.raw("POST", path, body.to_string()).await
    }

    pub async fn raw(&self, method: &str, path: &str, body: impl Into<Body>) -> Said {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header("content-type", "application/json");
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        let request = request.body(body.into()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        let json = serde_json::from_slice(&body).unwrap_or_default();
        Said {
            status,
            headers,
            json,
        }
    }
}

impl Said {
    /// The id of the problem, or of the first value that cannot be taken with its pointer.
    pub fn refused(&self) -> (u16, &str, &str) {
        let kind = self.headers["content-type"].to_str().unwrap();
        assert_eq!(kind, "application/problem+json", "{self:?}");
        let place = self.json["errors"][0]["pointer"].as_str();
        let id = self.json["id"].as_str().unwrap_or_default();
        (self.status.as_u16(), id, place.unwrap_or_default())
    }
}
