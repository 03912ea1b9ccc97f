using System.Diagnostics.CodeAnalysis;

namespace Comind.Api.Server;

/// <summary>
/// Calls of services that the configuration declares: <c>Api.Rest.V1.Get("crm")</c>. Code names a service by its id and never
/// sees its URL or credentials.
/// </summary>
[SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Api.Rest.V1 is the name of the platform.")]
public static class Api
{
    /// <summary>Calls over HTTP.</summary>
    public static class Rest
    {
        /// <summary>Version 1: JSON in and out; a status that is no success throws.</summary>
        public static class V1
        {
            /// <summary>Sends a GET request and reads the answer.</summary>
            /// <param name="serviceId">The id of the service in the configuration, such as <c>crm</c>.</param>
            /// <param name="request">Path, parameters and body.</param>
            /// <param name="headers">Headers of this call; what the configuration sets wins.</param>
            /// <param name="timeouts">How long this call may take; by default what the configuration says.</param>
            /// <returns>The answer, its body already read.</returns>
            /// <exception cref="ServiceException">The status is no success, the answer is no JSON, or there was no answer.</exception>
            /// <exception cref="InvalidOperationException">No such service is declared.</exception>
            /// <exception cref="MissingSecretException">A secret that the service needs is not set.</exception>
            public static ServiceResponse Get(
                string serviceId,
                ServiceRequest? request = null,
                IReadOnlyDictionary<string, string>? headers = null,
                ServiceTimeouts? timeouts = null
            ) => ServiceCall.Create("GET", serviceId, request, headers, timeouts).Send();

            /// <summary>Sends a GET request and reads the answer, without blocking a thread.</summary>
            /// <param name="serviceId">The id of the service in the configuration, such as <c>crm</c>.</param>
            /// <param name="request">Path, parameters and body.</param>
            /// <param name="headers">Headers of this call; what the configuration sets wins.</param>
            /// <param name="timeouts">How long this call may take; by default what the configuration says.</param>
            /// <param name="cancellationToken">Ends the call early.</param>
            /// <returns>The answer, its body already read.</returns>
            /// <exception cref="ServiceException">The status is no success, the answer is no JSON, or there was no answer.</exception>
            /// <exception cref="InvalidOperationException">No such service is declared.</exception>
            /// <exception cref="MissingSecretException">A secret that the service needs is not set.</exception>
            public static Task<ServiceResponse> GetAsync(
                string serviceId,
                ServiceRequest? request = null,
                IReadOnlyDictionary<string, string>? headers = null,
                ServiceTimeouts? timeouts = null,
                CancellationToken cancellationToken = default
            ) => ServiceCall.Create("GET", serviceId, request, headers, timeouts).SendAsync(cancellationToken);

            /// <summary>Sends a POST request and reads the answer.</summary>
            /// <inheritdoc cref="Get(string, ServiceRequest?, IReadOnlyDictionary{string, string}?, ServiceTimeouts?)"/>
            public static ServiceResponse Post(
                string serviceId,
                ServiceRequest? request = null,
                IReadOnlyDictionary<string, string>? headers = null,
                ServiceTimeouts? timeouts = null
            ) => ServiceCall.Create("POST", serviceId, request, headers, timeouts).Send();

            /// <summary>Sends a POST request and reads the answer. Without blocking a thread.</summary>
            /// <inheritdoc cref="GetAsync(string, ServiceRequest?, IReadOnlyDictionary{string, string}?, ServiceTimeouts?, CancellationToken)"/>
            public static Task<ServiceResponse> PostAsync(
                string serviceId,
                ServiceRequest? request = null,
                IReadOnlyDictionary<string, string>? headers = null,
                ServiceTimeouts? timeouts = null,
                CancellationToken cancellationToken = default
            ) => ServiceCall.Create("POST", serviceId, request, headers, timeouts).SendAsync(cancellationToken);

            /// <summary>Sends a PUT request and reads the answer.</summary>
            /// <inheritdoc cref="Get(string, ServiceRequest?, IReadOnlyDictionary{string, string}?, ServiceTimeouts?)"/>
            public static ServiceResponse Put(
                string serviceId,
                ServiceRequest? request = null,
                IReadOnlyDictionary<string, string>? headers = null,
                ServiceTimeouts? timeouts = null
            ) => ServiceCall.Create("PUT", serviceId, request, headers, timeouts).Send();

            /// <summary>Sends a PUT request and reads the answer. Without blocking a thread.</summary>
            /// <inheritdoc cref="GetAsync(string, ServiceRequest?, IReadOnlyDictionary{string, string}?, ServiceTimeouts?, CancellationToken)"/>
            public static Task<ServiceResponse> PutAsync(
                string serviceId,
                ServiceRequest? request = null,
                IReadOnlyDictionary<string, string>? headers = null,
                ServiceTimeouts? timeouts = null,
                CancellationToken cancellationToken = default
            ) => ServiceCall.Create("PUT", serviceId, request, headers, timeouts).SendAsync(cancellationToken);

            /// <summary>Sends a PATCH request and reads the answer.</summary>
            /// <inheritdoc cref="Get(string, ServiceRequest?, IReadOnlyDictionary{string, string}?, ServiceTimeouts?)"/>
            public static ServiceResponse Patch(
                string serviceId,
                ServiceRequest? request = null,
                IReadOnlyDictionary<string, string>? headers = null,
                ServiceTimeouts? timeouts = null
            ) => ServiceCall.Create("PATCH", serviceId, request, headers, timeouts).Send();

            /// <summary>Sends a PATCH request and reads the answer. Without blocking a thread.</summary>
            /// <inheritdoc cref="GetAsync(string, ServiceRequest?, IReadOnlyDictionary{string, string}?, ServiceTimeouts?, CancellationToken)"/>
            public static Task<ServiceResponse> PatchAsync(
                string serviceId,
                ServiceRequest? request = null,
                IReadOnlyDictionary<string, string>? headers = null,
                ServiceTimeouts? timeouts = null,
                CancellationToken cancellationToken = default
            ) => ServiceCall.Create("PATCH", serviceId, request, headers, timeouts).SendAsync(cancellationToken);

            /// <summary>Sends a DELETE request and reads the answer.</summary>
            /// <inheritdoc cref="Get(string, ServiceRequest?, IReadOnlyDictionary{string, string}?, ServiceTimeouts?)"/>
            public static ServiceResponse Delete(
                string serviceId,
                ServiceRequest? request = null,
                IReadOnlyDictionary<string, string>? headers = null,
                ServiceTimeouts? timeouts = null
            ) => ServiceCall.Create("DELETE", serviceId, request, headers, timeouts).Send();

            /// <summary>Sends a DELETE request and reads the answer. Without blocking a thread.</summary>
            /// <inheritdoc cref="GetAsync(string, ServiceRequest?, IReadOnlyDictionary{string, string}?, ServiceTimeouts?, CancellationToken)"/>
            public static Task<ServiceResponse> DeleteAsync(
                string serviceId,
                ServiceRequest? request = null,
                IReadOnlyDictionary<string, string>? headers = null,
                ServiceTimeouts? timeouts = null,
                CancellationToken cancellationToken = default
            ) => ServiceCall.Create("DELETE", serviceId, request, headers, timeouts).SendAsync(cancellationToken);
        }
    }
}
