// The page runs with the console's session when there is one: a change made with it needs the header.
SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  requestInterceptor: (request) => {
    if (!request.headers.Authorization) request.headers['X-Requested-With'] = 'SalesAI-Console';
    return request;
  },
});
