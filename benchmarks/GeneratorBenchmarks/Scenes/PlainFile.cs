namespace Acme.GeneratorBenchmarks;

/// <summary>A file of about 60 lines as most of a project is: it has nothing for any generator.</summary>
internal static class PlainFile
{
    /// <summary>What an edit of a method body replaces.</summary>
    public const string Editable = "var total = 0;";

    public static string PathOf(int index) => $"/project/Plain/Order{index}.cs";

    public static SceneFile Of(int index) =>
        new(
            PathOf(index),
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;

            namespace Acme.Shop.Area{{index / 20}};

            /// <summary>An order of the shop.</summary>
            public sealed record Order{{index}}(int Number, string Customer, DateTimeOffset PlacedAt)
            {
                public IReadOnlyList<OrderLine{{index}}> Lines { get; init; } = [];
            }

            /// <summary>A line of an order.</summary>
            public sealed record OrderLine{{index}}(string Article, int Count, decimal Price);

            public enum OrderState{{index}}
            {
                New,
                Paid,
                Sent,
            }

            public interface IOrders{{index}}
            {
                Order{{index}}? Find(int number);
            }

            [Serializable]
            public class Orders{{index}} : IOrders{{index}}
            {
                private readonly Dictionary<int, Order{{index}}> _orders = new();

                public int Count => _orders.Count;

                public string Name { get; set; } = "orders";

                public Order{{index}}? Find(int number) => _orders.TryGetValue(number, out var order) ? order : null;

                [Obsolete("Use Total.")]
                public static decimal Sum(Order{{index}} order) => order.Lines.Sum(line => line.Price);

                public int Total(IEnumerable<Order{{index}}> orders)
                {
                    {{Editable}}
                    foreach (var order in orders.Where(order => order.Number > {{index}}))
                    {
                        if (order.Customer.Length == 0)
                        {
                            throw new ArgumentException($"The order {order.Number} has no customer.", nameof(orders));
                        }

                        total += order.Lines.Sum(line => line.Count);
                    }

                    return total;
                }

                public void Add(Order{{index}} order) => _orders[order.Number] = order;
            }

            """
        );
}
