namespace Comind.Api.Hosting;

internal sealed class UnknownActionException(string message) : Exception(message);
