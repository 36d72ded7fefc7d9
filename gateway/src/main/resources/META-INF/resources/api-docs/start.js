'use strict';

// Calls made from this page use the session of the portal, so they carry the header that marks
// them as made by a script of this origin.
const services = ['cost-model', 'fleet', 'energy-contracts', 'ai-hosting', 'gateway'];

window.SwaggerUIBundle({
  dom_id: '#catalogue',
  urls: services.map((name) => ({ name, url: `/openapi/${name}.json` })),
  'urls.primaryName': services[0],
  deepLinking: true,
  displayRequestDuration: true,
  filter: true,
  validatorUrl: null,
  presets: [window.SwaggerUIBundle.presets.apis, window.SwaggerUIStandalonePreset],
  // The viewer's own logo is drawn with a style element, which the content security policy refuses.
  plugins: [() => ({ components: { Logo: () => null } })],
  layout: 'StandaloneLayout',
  requestInterceptor: (request) => {
    request.headers['X-Requested-With'] = 'JavaScript';
    return request;
  },
});
