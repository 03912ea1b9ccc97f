using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Comind.Api.Server;

internal static class JsonTypes
{
    public static JsonTypeInfo<T> Get<T>(JsonSerializerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var known = Known<T>.Last;
        return known is not null && ReferenceEquals(known.Context, context) ? known.Type : Find<T>(context);
    }

    private static JsonTypeInfo<T> Find<T>(JsonSerializerContext context)
    {
        var type =
            (JsonTypeInfo<T>?)context.GetTypeInfo(typeof(T))
            ?? throw new InvalidOperationException(
                $"{context.GetType().Name} does not list {JsonContent.NameOf(typeof(T))}. Add [JsonSerializable(typeof({JsonContent.NameOf(typeof(T))}))] to it."
            );
        Known<T>.Last = new(context, type);
        return type;
    }

    // A program has one context for a type, and asking it costs a look-up in each call.
    private static class Known<T>
    {
        public static Entry<T>? Last { get; set; }
    }

    private sealed record Entry<T>(JsonSerializerContext Context, JsonTypeInfo<T> Type);
}
