Console.WriteLine("Evaluation");
